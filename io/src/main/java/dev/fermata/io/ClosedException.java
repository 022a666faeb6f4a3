package dev.fermata.io;

import java.io.Serial;
import java.nio.channels.ClosedChannelException;

/** The JDK's exception, which cannot say what was closed, with that in its message. */
final class ClosedException extends ClosedChannelException {
  @Serial private static final long serialVersionUID = 1L;

  private final String message;

  ClosedException(String message) {
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
