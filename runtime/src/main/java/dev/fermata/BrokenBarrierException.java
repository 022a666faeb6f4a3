package dev.fermata;

/**
 * Thrown to tasks at an {@link AsyncBarrier} that was reset or aborted. The counterpart of {@code
 * asyncio.BrokenBarrierError}.
 */
public class BrokenBarrierException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A new exception.
   *
   * @param message what happened to the barrier
   */
  public BrokenBarrierException(String message) {
    super(message);
  }
}
