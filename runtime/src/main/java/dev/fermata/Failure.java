package dev.fermata;

/**
 * How an awaited thing ended when it did not end with a value. Stands where a value would stand, so
 * that success needs no wrapper; users never see one.
 */
final class Failure {
  final Throwable error;

  /** Whether the future that ended so counts as cancelled. */
  final boolean cancellation;

  /** Whether the error's stack trace names the awaiting methods already: done once per error. */
  boolean traced;

  Failure(Throwable error, boolean cancellation) {
    this.error = error;
    this.cancellation = cancellation;
  }

  /** The failure of a coroutine, or of a future that counts as failed. */
  static Failure of(Throwable error) {
    return new Failure(error, false);
  }

  /** The same, of a future that counts as cancelled. */
  Failure asCancellation() {
    return cancellation ? this : copy(true);
  }

  /** The same, of a future that counts as failed. */
  Failure asFailure() {
    return cancellation ? copy(false) : this;
  }

  private Failure copy(boolean asCancellation) {
    Failure copy = new Failure(error, asCancellation);
    copy.traced = traced;
    return copy;
  }

  boolean isCancelledError() {
    return error instanceof CancelledError;
  }

  /**
   * Whether an error ends the loop's run instead of a task only, as asyncio's {@code SystemExit}
   * does: the JVM itself is broken, or the thread is told to end. A stack or a heap that is full
   * and a class that cannot be linked are their task's matter.
   */
  static boolean isFatal(Throwable error) {
    return error instanceof InternalError || error instanceof UnknownError || isThreadDeath(error);
  }

  /** By name: the class is going to be removed from the JDK. */
  private static boolean isThreadDeath(Throwable error) {
    return error instanceof Error && error.getClass().getName().equals("java.lang.ThreadDeath");
  }

  /** Throws any throwable as it is, whatever the caller declares. */
  @SuppressWarnings("unchecked")
  static <X extends Throwable> RuntimeException sneakyThrow(Throwable error) throws X {
    throw (X) error;
  }
}
