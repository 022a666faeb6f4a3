package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Waits in line until it may proceed: what acquiring a lock and getting from a queue have in
 * common.
 *
 * <p>It proceeds at once only if nobody is before it. One that had its turn but found nothing left
 * keeps its place. One that fails while it had a turn passes that on, so that none is lost.
 */
abstract class FairWait<T extends @Nullable Object> extends Coroutine<T> {
  private final WaitQueue line;
  private @Nullable Turn turn;

  FairWait(WaitQueue line) {
    this.line = line;
  }

  /** Whether what is waited for is there; throws if it never will be. */
  abstract boolean mayProceed();

  /** Takes what is waited for. */
  abstract T proceed();

  /** Grants turns to those who may proceed now. */
  abstract void passOn();

  /** Ends the wait with a cancellation, if it still waits. */
  final void leaveLine() {
    if (turn != null) {
      turn.cancel();
    }
  }

  @Override
  protected final @Nullable T resume() throws Throwable {
    if (turn == null) {
      if (mayProceed() && line.isIdle()) {
        return proceed();
      }
      turn = line.enter();
      suspend(1, turn);
      return null;
    }
    turn.leave();
    try {
      awaited();
      if (mayProceed() && line.isNext(turn)) {
        return proceed();
      }
      turn = line.reenter(turn);
      suspend(1, turn);
      return null;
    } finally {
      passOn();
    }
  }
}
