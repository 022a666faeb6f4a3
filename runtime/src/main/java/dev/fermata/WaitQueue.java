package dev.fermata;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that wait for their turn, first come first served.
 *
 * <p>A {@link Turn} is <em>waiting</em>, in line, until it is <em>granted</em> or cancelled. A
 * granted one is no longer in line, but counts until its task has gone on and calls {@link
 * Turn#leave()}: in between, whoever comes new must not overtake it. A cancelled one leaves the
 * line at once.
 */
class WaitQueue {
  private final Object owner;

  /** The loop of all who ever waited here. */
  private @Nullable AbstractEventLoop loop;

  private @Nullable Turn first;
  private @Nullable Turn last;
  private int waiting;
  private int granted;
  private int arrivals;

  /**
   * An empty line.
   *
   * @param owner what is waited for, to be named in messages
   */
  WaitQueue(Object owner) {
    this.owner = owner;
  }

  /** What is waited for. */
  Object owner() {
    return owner;
  }

  /** Checks, once anyone has waited here, that this is the thread of the loop. */
  void checkThread(String operation) {
    if (loop != null) {
      loop.checkThread(operation);
    }
  }

  /** Whether nobody is in line and nobody has a turn that was not taken up yet. */
  boolean isIdle() {
    return waiting == 0 && granted == 0;
  }

  /** How many are in line. */
  int waiting() {
    return waiting;
  }

  /** Whether nobody in line came before the holder of a turn. */
  boolean isNext(Turn left) {
    return first == null || left.cameBefore(first);
  }

  /** A new turn, at the end of the line. */
  Turn enter() {
    Turn turn = new Turn(this);
    enter(turn);
    return turn;
  }

  /** Lets a new turn in, at the end of the line. */
  final void enter(Turn turn) {
    turn.arrival = arrivals++;
    link(last, turn, null);
  }

  /** A new turn in the old place, for whoever had a turn but found nothing. */
  Turn reenter(Turn left) {
    Turn turn = new Turn(this);
    reenter(turn, left);
    return turn;
  }

  /** Lets a new turn into the place of an old one. */
  final void reenter(Turn turn, Turn left) {
    turn.arrival = left.arrival;
    Turn next = first;
    while (next != null && next.cameBefore(turn)) {
      next = next.next;
    }
    link(next == null ? last : next.previous, turn, next);
  }

  /** Grants turns, in order, until as many as {@code available} are granted or nobody waits. */
  void grantUpTo(int available) {
    while (granted < available && first != null) {
      grant(first);
    }
  }

  /** Grants the next so many turns. */
  void grantNext(int count) {
    for (int i = 0; i < count && first != null; i++) {
      grant(first);
    }
  }

  /** Grants all turns. */
  void grantAll() {
    while (first != null) {
      grant(first);
    }
  }

  private void grant(Turn turn) {
    unlink(turn);
    granted++;
    turn.setResult(null);
  }

  private void link(@Nullable Turn previous, Turn turn, @Nullable Turn next) {
    turn.previous = previous;
    turn.next = next;
    join(previous, turn);
    join(turn, next);
    waiting++;
  }

  private void unlink(Turn turn) {
    join(turn.previous, turn.next);
    turn.previous = null;
    turn.next = null;
    waiting--;
  }

  /** Makes two turns neighbours; null stands for the respective end of the line. */
  private void join(@Nullable Turn previous, @Nullable Turn next) {
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previous = previous;
    }
  }

  private AbstractEventLoop bind() {
    AbstractEventLoop running = Execution.runningLoop();
    if (loop == null) {
      loop = running;
    } else if (loop != running) {
      throw new IllegalStateException(
          owner + " is bound to a different event loop: make one for each loop");
    }
    return running;
  }

  /** The wait of one task. */
  static class Turn extends Future<@Nullable Void> {
    private final WaitQueue line;
    private @Nullable Turn previous;
    private @Nullable Turn next;

    /** Wraps around, so that only differences mean anything. */
    private int arrival;

    Turn(WaitQueue line) {
      super(line.bind());
      this.line = line;
    }

    /** The line that it is a turn of. */
    final WaitQueue line() {
      return line;
    }

    private boolean cameBefore(Turn other) {
      return arrival - other.arrival < 0;
    }

    /**
     * Ends the wait, whatever ended it: to be called once, when its task goes on.
     *
     * @return whether it had been granted, so that a task that goes on with an error must pass it
     *     on
     */
    final boolean leave() {
      if (!done()) {
        // The coroutine was closed, which cancels nothing that it waits for.
        line.unlink(this);
        return false;
      }
      if (cancelled()) {
        return false;
      }
      line.granted--;
      return true;
    }

    @Override
    final Object source() {
      return line.owner;
    }

    @Override
    final void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
      if (!done()) {
        line.unlink(this);
      }
      super.requestCancel(message, further);
    }
  }
}
