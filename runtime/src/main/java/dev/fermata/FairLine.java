package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * A line of those who wait until they may proceed: what acquiring a lock and getting from a queue
 * have in common.
 *
 * <p>One proceeds at once only if nobody is before it. One that had its turn but found nothing left
 * keeps its place. One that fails while it had a turn passes that on, so that none is lost.
 *
 * @param <A> what they bring
 * @param <T> what they get
 */
abstract class FairLine<A extends @Nullable Object, T extends @Nullable Object> extends WaitQueue {

  FairLine(Object owner) {
    super(owner);
  }

  /** Whether what is waited for is there; throws if it never will be. */
  abstract boolean mayProceed();

  /** Takes what is waited for. */
  abstract T proceed(A brought);

  /** Grants turns to those who may proceed now. */
  abstract void passOn();

  /** Waits in line. */
  final FairWait<A, T> await(A brought) {
    return new FairWait<>(this, brought);
  }

  /** Whether one who comes now need not wait; throws if it would wait for ever. */
  final boolean admits() {
    return mayProceed() && isIdle();
  }

  /** A new turn, at the end of the line. */
  final FairTurn<A, T> enter(A brought) {
    FairTurn<A, T> turn = new FairTurn<>(this, brought);
    enter(turn);
    return turn;
  }

  /** A new turn in the old place, for whoever had a turn but found nothing. */
  final FairTurn<A, T> reenter(A brought, Turn left) {
    FairTurn<A, T> turn = new FairTurn<>(this, brought);
    reenter(turn, left);
    return turn;
  }
}
