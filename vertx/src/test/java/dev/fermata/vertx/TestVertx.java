package dev.fermata.vertx;

import dev.fermata.function.CoroutineSupplier;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A Vert.x of a test's own, and what its contexts' exception handlers were told. */
final class TestVertx {
  /** Ends what would hang; nothing is measured by it. */
  private static final long LIMIT_SECONDS = 60;

  final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  final List<Throwable> reported = new CopyOnWriteArrayList<>();

  TestVertx() {
    vertx.exceptionHandler(reported::add);
  }

  /** A new event-loop context. */
  Context newContext() {
    return ((VertxInternal) vertx).createEventLoopContext();
  }

  /** Runs a program as a task of a new context's loop. */
  <T> T run(CoroutineSupplier<T> main) throws Exception {
    return run(newContext(), main);
  }

  <T> T run(Context context, CoroutineSupplier<T> main) throws Exception {
    return await(
        Future.future(
            promise ->
                context.runOnContext(
                    nothing -> {
                      try {
                        FermataVertx.<T>toVertx(main.get()).onComplete(promise);
                      } catch (Throwable thrown) {
                        promise.fail(thrown);
                      }
                    })));
  }

  /** Blocks the test's thread. */
  static <T> T await(Future<T> future) throws Exception {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  void close() throws Exception {
    await(vertx.close());
  }
}
