package dev.fermata;

/**
 * A callback that is scheduled on an event loop. The counterpart of {@code asyncio.Handle}. To be
 * used on the loop's thread.
 */
public interface Handle {

  /** Keeps the callback from running, if it has not run yet. May be called any number of times. */
  void cancel();

  /**
   * Whether {@link #cancel()} was called.
   *
   * @return true from the first {@code cancel()} on
   */
  boolean cancelled();
}
