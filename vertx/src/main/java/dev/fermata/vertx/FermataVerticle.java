package dev.fermata.vertx;

import static dev.fermata.Fermata.await;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/**
 * A verticle whose start and stop are coroutines, as tasks of its context's loop.
 *
 * <pre>{@code
 * class Web extends FermataVerticle {
 *   @Override protected Awaitable<?> onStart() {
 *     return WebAsync.open(this);
 *   }
 *
 *   @Async void open() {
 *     await(awaitable(vertx.createHttpServer().requestHandler(router()).listen(8080)));
 *   }
 * }
 * }</pre>
 *
 * <p>The tasks that are left when {@link #onStop()} has ended, or when the start failed, are
 * cancelled and awaited before the verticle counts as undeployed. It is deployed on event loops
 * only, on any number of them.
 */
public abstract class FermataVerticle extends VerticleBase {

  /** For subclasses. */
  protected FermataVerticle() {}

  /**
   * Starts the verticle. Called in a task of its loop.
   *
   * @return what ends when the verticle is deployed; its error makes the deployment fail
   * @throws Exception when the deployment is to fail
   */
  protected abstract Awaitable<?> onStart() throws Exception;

  /**
   * Stops the verticle, with its tasks still running. Called in a task of its loop.
   *
   * @return what ends when the tasks that are left may be cancelled; its error makes undeploying
   *     fail, after all else was done
   * @throws Exception when undeploying is to fail
   */
  protected Awaitable<?> onStop() throws Exception {
    return Coroutine.completed(null);
  }

  /**
   * Runs {@link #onStart()}.
   *
   * @return how that ended
   * @throws IllegalStateException if the verticle is not deployed on an event loop
   */
  @Override
  public final Future<?> start() throws Exception {
    return FermataVertx.toVertx(FermataVerticleAsync.runStart(this));
  }

  /**
   * Runs {@link #onStop()}, and then ends the tasks that are left, before Vert.x closes the
   * verticle's servers and clients: what handlers answer still reaches whom it is for.
   *
   * @return how {@code onStop} ended
   */
  @Override
  public final Future<?> stop() throws Exception {
    Future<?> stopped = FermataVertx.toVertx(FermataVerticleAsync.runStop(this));
    return stopped.eventually(ContextLoop.of(context)::shutDown);
  }

  @Async
  private void runStart() throws Exception {
    await(onStart());
  }

  @Async
  private void runStop() throws Exception {
    await(onStop());
  }
}
