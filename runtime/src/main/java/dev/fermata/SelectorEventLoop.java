package dev.fermata;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The default loop: real time, and a selector to wait at, for channels too. */
final class SelectorEventLoop extends AbstractEventLoop {
  private final OwnSelector selector;

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  SelectorEventLoop() {
    try {
      selector = new OwnSelector(this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a selector to wait at", e);
    }
  }

  @Override
  protected long now() {
    return RealTime.now();
  }

  @Override
  protected void waitForWork(long nanoseconds) {
    try {
      selector.waitFor(nanoseconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void lookAtChannels() {
    try {
      selector.look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  LoopChannels channels() {
    return selector;
  }

  @Override
  boolean waitsForChannels() {
    return selector.hasWaits();
  }

  @Override
  protected void wake() {
    selector.wake();
  }

  @Override
  protected void release() {
    try {
      selector.closeAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
