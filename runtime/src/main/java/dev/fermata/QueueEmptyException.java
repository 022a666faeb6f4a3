package dev.fermata;

/**
 * Thrown by {@link AsyncQueue#getNowait()} on an empty queue. The counterpart of {@code
 * asyncio.QueueEmpty}.
 */
public class QueueEmptyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A new exception. */
  public QueueEmptyException() {
    super("the queue is empty: await get() instead, to wait for an item");
  }
}
