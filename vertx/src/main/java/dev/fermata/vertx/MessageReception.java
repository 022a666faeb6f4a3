package dev.fermata.vertx;

import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.internal.ContextInternal;

/** A message: who waits for a reply gets the failure as one. */
final class MessageReception extends Reception {
  /** Vert.x's code of failures that have none of their own. */
  private static final int NO_CODE = -1;

  private final Message<?> message;

  MessageReception(Message<?> message, ContextInternal context) {
    super(context);
    this.message = message;
  }

  @Override
  void failed(Throwable error) {
    if (message.replyAddress() == null) {
      report(error);
    } else if (error instanceof ReplyException reply) {
      message.fail(reply.failureCode(), reply.getMessage());
    } else {
      message.fail(NO_CODE, error.toString());
    }
  }
}
