package dev.fermata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;

/** The default loop: real time, and a selector to wait at. */
final class SelectorEventLoop extends AbstractEventLoop {
  private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

  /** Where all clocks start, so that times of two loops compare. */
  private static final long START = System.nanoTime();

  private final Selector selector;

  SelectorEventLoop() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a selector to wait at", e);
    }
  }

  @Override
  protected long now() {
    return System.nanoTime() - START;
  }

  @Override
  protected void waitForWork(long nanoseconds) {
    try {
      if (nanoseconds == Long.MAX_VALUE) {
        selector.select();
      } else {
        // Rounded up, so that a timer due in less than a millisecond does not spin.
        selector.select((nanoseconds - 1) / NANOSECONDS_PER_MILLISECOND + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void wake() {
    selector.wakeup();
  }

  @Override
  protected void release() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
