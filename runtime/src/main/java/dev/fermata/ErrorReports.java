package dev.fermata;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of errors that no task has as its outcome: they are reported, or end a run. */
final class ErrorReports {
  private static final int MAX_PENDING = 10;

  private final AbstractEventLoop loop;
  private @Nullable ExceptionHandler handler;

  /** The last fatal error that ended a run. */
  private @Nullable Throwable thrownFatal;

  ErrorReports(AbstractEventLoop loop) {
    this.loop = loop;
  }

  void setHandler(@Nullable ExceptionHandler handler) {
    this.handler = handler;
  }

  /** Tells the handler, or else the log. */
  void report(ExceptionContext context) {
    ExceptionHandler told = handler;
    if (told == null) {
      Log.error(context);
      return;
    }
    try {
      told.handle(loop, context);
    } catch (Throwable thrown) {
      if (endsRun(thrown)) {
        throw thrown;
      }
      Log.error(context);
      Log.error(new ExceptionContext("Unhandled error in exception handler", thrown, null, null));
    }
  }

  /**
   * A task that can never go on may be one that someone counts on; a thousand need not all be
   * named.
   */
  void reportPending(Set<Task<?>> pending) {
    int left = MAX_PENDING;
    for (Task<?> task : pending) {
      boolean isLast = --left < 0;
      String message =
          isLast
              ? pending.size() - MAX_PENDING + " more tasks were destroyed but are pending!"
              : "Task was destroyed but it is pending!";
      loop.callExceptionHandler(new ExceptionContext(message, null, isLast ? null : task, null));
      if (isLast) {
        break;
      }
    }
  }

  /** Whether an error ends the run: a fatal one does, once, however many are told of it. */
  boolean endsRun(Throwable error) {
    if (error == thrownFatal || !Failure.isFatal(error)) {
      return false;
    }
    thrownFatal = error;
    return true;
  }

  /** Whether an error came out of a run, and so was heard of. */
  boolean wasThrown(Throwable error) {
    return error == thrownFatal;
  }
}
