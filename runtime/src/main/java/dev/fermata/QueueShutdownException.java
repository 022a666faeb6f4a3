package dev.fermata;

/**
 * Thrown by what puts into an {@link AsyncQueue} that was shut down, and by what gets from it when
 * nothing is left. The counterpart of {@code asyncio.QueueShutDown}.
 */
public class QueueShutdownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A new exception. */
  public QueueShutdownException() {
    super("the queue was shut down");
  }
}
