package dev.fermata.vertx;

import dev.fermata.CancelledError;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetSocket;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an event is owed besides its handler: to be waited for until that reads, and
 * an answer when it fails.
 */
abstract class Reception {
  private final ContextInternal context;

  Reception(ContextInternal context) {
    this.context = context;
  }

  static Reception of(Object event, ContextInternal context) {
    if (event instanceof HttpServerRequest request) {
      return new RequestReception(request, context);
    }
    if (event instanceof Message<?> message) {
      return new MessageReception(message, context);
    }
    if (RouteReception.isRoute(event)) {
      return RouteReception.of(event, context);
    }
    return new PlainReception(event, context);
  }

  /** Called before the task is started, within the event. */
  void begin() {}

  /** Answers for a handler that failed. */
  abstract void failed(Throwable error);

  /** Lets go of what nobody is going to ask for any more. */
  void release() {}

  /** Called when the task has ended. */
  final void end(@Nullable Throwable error) {
    try {
      if (error != null) {
        failed(error);
      }
    } catch (RuntimeException thrown) {
      report(thrown);
    } finally {
      release();
    }
  }

  /** Tells the context's exception handler, but not of the orderly end of a task. */
  final void report(Throwable error) {
    if (!(error instanceof CancelledError)) {
      context.reportException(error);
    }
  }

  /** An event that is not answered; a connection whose handler failed is closed. */
  private static final class PlainReception extends Reception {
    private static final short GOING_AWAY = 1001;
    private static final short INTERNAL_ERROR = 1011;

    private final Object event;

    PlainReception(Object event, ContextInternal context) {
      super(context);
      this.event = event;
    }

    @Override
    void failed(Throwable error) {
      report(error);
      if (event instanceof WebSocketBase socket) {
        socket.close(error instanceof CancelledError ? GOING_AWAY : INTERNAL_ERROR);
      } else if (event instanceof NetSocket socket) {
        socket.close();
      }
    }
  }
}
