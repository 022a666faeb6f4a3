package dev.fermata.vertx;

import static dev.fermata.Fermata.async;

import dev.fermata.CancelledError;
import dev.fermata.Future;
import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncConsumerAsync;
import org.jspecify.annotations.Nullable;

/** A task for each event that a handler is called with. */
final class EventTask {
  private EventTask() {}

  static <E> void start(AsyncConsumer<? super E> body, E event) {
    ContextLoop loop = ContextLoop.current();
    Reception reception = Reception.of(event, loop.context());
    if (!loop.isOpen()) {
      reception.failed(new CancelledError("the verticle is being undeployed"));
      return;
    }
    reception.begin();
    loop.start(async(AsyncAction.of(() -> AsyncConsumerAsync.accept(body, event))))
        .addDoneCallback(done -> reception.end(errorOf(done)));
  }

  private static @Nullable Throwable errorOf(Future<?> done) {
    try {
      return done.exception();
    } catch (CancelledError cancelled) {
      return cancelled;
    }
  }
}
