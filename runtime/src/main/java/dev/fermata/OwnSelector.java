package dev.fermata;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for channels, wake-ups and timers on the loop's own thread.
 *
 * <p>A channel that was ready is asked for on until the selector finds it ready while nobody waits:
 * so a task that reads, handles and reads again costs no change of the key.
 */
final class OwnSelector extends LoopChannels {
  private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

  /**
   * What the selector cannot wait for exactly is waited for in pieces, if channels may be ready.
   */
  private static final long LONGEST_PARK_NANOSECONDS = 50_000;

  /** Whether {@link #wake()} was called since the last wait. */
  private volatile boolean woken;

  /** The loop's thread while it waits, but not at the selector. */
  private volatile @Nullable Thread parked;

  private boolean found;

  OwnSelector(AbstractEventLoop loop) throws IOException {
    super(loop, Selector.open());
  }

  /** Nothing: the selector waits on the thread that calls this. */
  @Override
  void keyChanged() {}

  @Override
  void releaseClosed() throws IOException {
    selectNow();
  }

  /** Looks for channels that are ready, without waiting. */
  void look() throws IOException {
    if (hasWaits()) {
      selectNow();
    }
  }

  private void selectNow() throws IOException {
    selector.selectNow(this::ready);
    handleLostChannels();
  }

  /** Waits until a channel is ready, a wake-up, or the end of the time, whichever is first. */
  void waitFor(long nanoseconds) throws IOException {
    found = false;
    // Also tells of channels that were closed, for which no wait would end.
    look();
    if (!found && !woken) {
      waitIdle(nanoseconds);
    }
    woken = false;
  }

  private void waitIdle(long nanoseconds) throws IOException {
    if (nanoseconds >= NANOSECONDS_PER_MILLISECOND) {
      select(nanoseconds / NANOSECONDS_PER_MILLISECOND);
    } else if (hasWaits()) {
      park(Math.min(nanoseconds, LONGEST_PARK_NANOSECONDS));
    } else {
      park(nanoseconds);
    }
  }

  private void select(long milliseconds) throws IOException {
    selector.select(
        this::ready, hasWaits() ? Math.min(milliseconds, LONGEST_WAIT_MILLISECONDS) : milliseconds);
    handleLostChannels();
  }

  private void park(long nanoseconds) {
    parked = Thread.currentThread();
    if (!woken) {
      LockSupport.parkNanos(this, nanoseconds);
    }
    parked = null;
  }

  /** Ends the present wait or the next one; on any thread. */
  void wake() {
    woken = true;
    Thread waiting = parked;
    if (waiting == null) {
      selector.wakeup();
    } else {
      LockSupport.unpark(waiting);
    }
  }

  private void ready(SelectionKey key) {
    found = true;
    if (key.isValid() && key.attachment() instanceof ChannelWatch watch) {
      int unwanted = watch.ready(key.readyOps());
      if (unwanted != 0) {
        watch.loseInterest(unwanted);
        key.interestOpsAnd(~unwanted);
      }
    }
  }

  private void handleLostChannels() {
    if (hasLostChannels()) {
      found = true;
      forgetLostChannels();
    }
  }
}
