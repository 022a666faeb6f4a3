package dev.fermata;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an awaited thing ended when it did not end with a value. Stands where a value would stand, so
 * that success needs no wrapper; users never see one.
 *
 * <p>On its way up it notes which awaits it came through, and leaves the error itself alone until
 * someone may look at it, who is {@linkplain #tell told}.
 */
final class Failure {
  private static final int FIRST_AWAITS = 8;

  final Throwable error;

  /** Whether the future that ended so counts as cancelled. */
  final boolean cancellation;

  /** The class of the coroutine that threw it, of the first one that it reached, or null. */
  private @Nullable Class<?> generated;

  private Origin origin = Origin.GIVEN;

  /** Whether the error's stack trace says all that there is to say. */
  private boolean told;

  /** The awaits that it came through, innermost first, as frames. */
  private StackTraceElement @Nullable [] awaits;

  private int awaitCount;

  /** Where the error's own stack trace comes from. */
  private enum Origin {
    /** Thrown on the present stack: all coroutines that stand on it are in the trace. */
    ON_STACK,
    /** Thrown by a coroutine whose stack is unwound: the trace ends at what drove it. */
    THROWN,
    /** From elsewhere: no coroutine that it comes to is in the trace. */
    GIVEN
  }

  Failure(Throwable error, boolean cancellation) {
    this.error = error;
    this.cancellation = cancellation;
  }

  /** The failure of a coroutine that has just thrown an error. */
  static Failure thrown(Throwable error, Class<?> coroutine) {
    Failure failure = new Failure(error, false);
    failure.generated = coroutine;
    failure.origin = Origin.ON_STACK;
    return failure;
  }

  boolean isOnStack() {
    return origin == Origin.ON_STACK;
  }

  /** Says that no coroutine that it comes to from now on was on the stack when it was thrown. */
  void leaveStack() {
    if (origin == Origin.ON_STACK) {
      origin = Origin.THROWN;
    }
  }

  /** Notes that an await of a coroutine gives this. */
  void reach(Coroutine<?> coroutine) {
    if (origin != Origin.ON_STACK && !told) {
      add(SourceMap.of(coroutine.getClass()).await(coroutine.state));
      if (generated == null) {
        generated = coroutine.getClass();
      }
    }
  }

  /** Whether it goes through a coroutine as if that were not there; notes it then. */
  boolean passes(Coroutine<?> coroutine) {
    if (SourceMap.of(coroutine.getClass()).catches()) {
      return false;
    }
    reach(coroutine);
    return true;
  }

  private void add(@Nullable StackTraceElement await) {
    if (await == null || awaitCount == Traces.MAX_FRAMES) {
      return;
    }
    if (awaits == null) {
      awaits = new StackTraceElement[FIRST_AWAITS];
    } else if (awaitCount == awaits.length) {
      awaits = Arrays.copyOf(awaits, 2 * awaitCount);
    }
    awaits[awaitCount++] = await;
  }

  /** Has the error's stack trace name the awaits that it came through, and those that follow. */
  void tell(@Nullable Coroutine<?> continuation) {
    if (told) {
      return;
    }
    told = true;
    List<StackTraceElement> passed =
        awaits == null ? List.of() : Arrays.asList(awaits).subList(0, awaitCount);
    if (origin == Origin.GIVEN) {
      Traces.delivered(error, generated, passed, continuation);
    } else {
      Traces.thrown(error, generated, passed, continuation);
    }
    awaits = null;
  }

  /** The error for whoever may look at it, with its trace told where a coroutine ended with it. */
  Throwable shown() {
    if (generated != null) {
      tell(null);
    }
    return error;
  }

  /** The same for one of those who await a future: each may come to another coroutine. */
  Failure forDelivery() {
    return told ? this : copy(cancellation);
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
    copy.generated = generated;
    copy.origin = origin;
    copy.told = told;
    copy.awaits = awaits == null ? null : awaits.clone();
    copy.awaitCount = awaitCount;
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
