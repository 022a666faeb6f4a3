package dev.fermata;

import java.time.Duration;

/** A callback that is due at a time. The counterpart of {@code asyncio.TimerHandle}. */
public interface TimerHandle extends Handle {

  /**
   * When the callback is due.
   *
   * @return a time of the loop's clock, as {@link EventLoop#time()} gives it
   */
  Duration when();
}
