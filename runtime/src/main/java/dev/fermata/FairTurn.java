package dev.fermata;

import org.jspecify.annotations.Nullable;

/** A turn that takes what it waited for in the step in which its task goes on. */
final class FairTurn<A extends @Nullable Object, T extends @Nullable Object>
    extends WaitQueue.Turn {
  private final A brought;

  FairTurn(FairLine<A, T> line, A brought) {
    super(line);
    this.brought = brought;
  }

  @SuppressWarnings("unchecked") // As the constructor was given it.
  private FairLine<A, T> fairLine() {
    return (FairLine<A, T>) line();
  }

  /**
   * Ends the wait, whatever ended it, and has the coroutine that waited go on with what it took, or
   * with its failure. One that finds nothing left waits on, in its old place.
   *
   * @param outcome what the await would give
   * @return whether the coroutine waits on
   */
  boolean takeUp(Coroutine<?> waiting, @Nullable Object outcome) {
    FairLine<A, T> line = fairLine();
    leave();
    try {
      if (outcome instanceof Failure) {
        waiting.deliver(outcome);
      } else if (line.mayProceed() && line.isNext(this)) {
        waiting.deliver(line.proceed(brought));
      } else {
        waiting.suspendFor(line.reenter(brought, this));
        return true;
      }
    } catch (Throwable thrown) {
      waiting.deliver(Failure.thrown(thrown, getClass()));
    } finally {
      line.passOn();
    }
    return false;
  }
}
