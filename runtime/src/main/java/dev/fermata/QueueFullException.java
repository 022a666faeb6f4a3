package dev.fermata;

/**
 * Thrown by {@link AsyncQueue#putNowait} on a full queue. The counterpart of {@code
 * asyncio.QueueFull}.
 */
public class QueueFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A new exception. */
  public QueueFullException() {
    super("the queue is full: await put(item) instead, to wait for a free slot");
  }
}
