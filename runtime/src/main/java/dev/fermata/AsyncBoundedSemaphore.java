package dev.fermata;

/**
 * A semaphore that refuses to be released more often than it was acquired. The counterpart of
 * {@code asyncio.BoundedSemaphore}.
 */
public class AsyncBoundedSemaphore extends AsyncSemaphore {
  private final int bound;

  /**
   * A semaphore with all its permits free.
   *
   * @param permits how many there are, 0 or more
   * @throws IllegalArgumentException if there are fewer than 0
   */
  public AsyncBoundedSemaphore(int permits) {
    super(permits);
    this.bound = permits;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if all permits are free
   */
  @Override
  public void release() {
    if (permits() >= bound) {
      throw new IllegalArgumentException("BoundedSemaphore released too many times");
    }
    super.release();
  }
}
