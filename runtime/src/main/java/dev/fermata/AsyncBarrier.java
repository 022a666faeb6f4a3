package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where so many tasks wait for each other and then go on together, any number of times. The
 * counterpart of {@code asyncio.Barrier}. For the tasks of one loop, on its thread.
 *
 * <p>When the last of the parties arrives, the barrier drains: all go on, and who arrives meanwhile
 * waits outside until the last has left.
 */
@SuppressWarnings("this-escape") // Kept by its lines of waiters, to be named in messages.
public class AsyncBarrier {
  private enum Phase {
    FILLING,
    DRAINING,
    RESETTING,
    BROKEN
  }

  private final int parties;

  /** Those who wait for the barrier to fill. */
  private final WaitQueue inside = new WaitQueue(this);

  /** Those who came while it drained or was reset. */
  private final WaitQueue outside = new WaitQueue(this);

  private Phase phase = Phase.FILLING;

  /** How many are inside, from their arrival until they go on. */
  private int count;

  /** The index of the next to leave a full barrier. */
  private int nextIndex;

  /**
   * An empty barrier.
   *
   * @param parties how many tasks go on together, 1 or more
   * @throws IllegalArgumentException if there is less than 1
   */
  public AsyncBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("Barrier parties must be >= 1, not " + parties);
    }
    this.parties = parties;
  }

  /**
   * Waits until all parties have arrived; does not suspend for the last one. The counterpart of
   * {@code Barrier.wait()}.
   *
   * @return a coroutine that gives a number from 0 to {@code parties - 1}, to each of those who go
   *     on together another one, in order of arrival; it throws {@link BrokenBarrierException} if
   *     the barrier is or gets broken, or is reset
   */
  public Coroutine<Integer> arrive() {
    return new Arrive();
  }

  /**
   * Empties the barrier and makes it usable again. Those who wait in it get a {@link
   * BrokenBarrierException}.
   *
   * @return a coroutine that does so, without suspending
   */
  public Coroutine<@Nullable Void> reset() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Void resume() {
        enter(count == 0 ? Phase.FILLING : Phase.RESETTING);
        return null;
      }
    };
  }

  /**
   * Breaks the barrier until it is reset. Those who wait and those who come get a {@link
   * BrokenBarrierException}.
   *
   * @return a coroutine that does so, without suspending
   */
  public Coroutine<@Nullable Void> abort() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Void resume() {
        enter(Phase.BROKEN);
        return null;
      }
    };
  }

  /**
   * How many tasks go on together.
   *
   * @return what the constructor was given
   */
  public int parties() {
    return parties;
  }

  /**
   * How many tasks wait for the barrier to fill.
   *
   * @return a number from 0 to {@code parties - 1}
   */
  public int waiting() {
    return phase == Phase.FILLING ? count : 0;
  }

  /**
   * Whether it was aborted.
   *
   * @return true until it is reset
   */
  public boolean broken() {
    return phase == Phase.BROKEN;
  }

  private boolean admits() {
    if (phase == Phase.BROKEN) {
      throw new BrokenBarrierException("Barrier aborted");
    }
    return phase == Phase.FILLING;
  }

  private void enter(Phase next) {
    phase = next;
    if (next != Phase.FILLING) {
      inside.grantAll();
    }
    if (next == Phase.FILLING || next == Phase.BROKEN) {
      outside.grantAll();
    }
  }

  private void leave() {
    count--;
    if (count == 0 && (phase == Phase.DRAINING || phase == Phase.RESETTING)) {
      enter(Phase.FILLING);
    }
  }

  @Override
  public String toString() {
    return "AsyncBarrier["
        + phase.name().toLowerCase(Locale.ROOT)
        + ", waiting="
        + waiting()
        + "/"
        + parties
        + "]";
  }

  private final class Arrive extends Coroutine<Integer> {
    private static final int OUTSIDE = 1;
    private static final int INSIDE = 2;

    private @Nullable Turn turn;

    @Override
    protected @Nullable Integer resume() throws Throwable {
      if (turn != null) {
        turn.leave();
      }
      if (state == INSIDE) {
        try {
          awaited();
          if (phase != Phase.DRAINING) {
            throw new BrokenBarrierException("Barrier reset or aborted");
          }
          return nextIndex++;
        } finally {
          leave();
        }
      }
      if (state == OUTSIDE) {
        awaited();
      }
      if (!admits() || (turn == null && !outside.isIdle())) {
        turn = turn == null ? outside.enter() : outside.reenter(turn);
        suspend(OUTSIDE, turn);
        if (phase == Phase.FILLING) {
          outside.grantAll();
        }
        return null;
      }
      count++;
      if (count == parties) {
        nextIndex = 0;
        enter(Phase.DRAINING);
        leave();
        return parties - 1;
      }
      turn = inside.enter();
      suspend(INSIDE, turn);
      return null;
    }
  }
}
