package dev.fermata.vertx;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import java.util.function.Consumer;

/** The body of a request that may be paused, and whose peer may have gone. */
record RequestBody(HttpServerRequest request) implements Awaitable<Buffer> {

  @Override
  public Coroutine<Buffer> toCoroutine() {
    Promise<Buffer> whole = Promise.promise();
    request.body().onComplete(whole::tryComplete, whole::tryFail);
    request.resume();
    whenGone(request, whole::tryFail);
    return new AwaitFuture<>(whole.future());
  }

  /**
   * Calls something when the connection is closed already and what had come before is read. Whoever
   * begins to read then is told of no error by Vert.x, and of no end.
   */
  static void whenGone(HttpServerRequest request, Consumer<Throwable> action) {
    if (!request.isEnded() && request.response().closed()) {
      // Reading on is an event of its own too, put into the same queue before.
      ContextInternal.current()
          .runOnContext(
              nothing -> action.accept(new HttpClosedException("The connection was closed")));
    }
  }
}
