package dev.fermata;

import org.jspecify.annotations.Nullable;

/** A callback in a loop's ready queue. */
class CallbackHandle implements Handle {
  private final AbstractEventLoop loop;
  private final Runnable callback;
  private final Context context;
  private final @Nullable StackTraceElement creationSite;
  private boolean cancelled;

  CallbackHandle(AbstractEventLoop loop, Runnable callback, Context context) {
    this.loop = loop;
    this.callback = callback;
    this.context = context;
    this.creationSite = loop.getDebug() ? CallSites.caller() : null;
  }

  final @Nullable StackTraceElement creationSite() {
    return creationSite;
  }

  final AbstractEventLoop loop() {
    return loop;
  }

  final Runnable callback() {
    return callback;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public final boolean cancelled() {
    return cancelled;
  }

  /** Runs the callback, unless it was cancelled. Only a fatal error comes out. */
  final void run() {
    if (cancelled) {
      return;
    }
    Context outer = loop.enter(context);
    try {
      callback.run();
    } catch (Throwable thrown) {
      if (loop.endsRun(thrown)) {
        throw thrown;
      }
      loop.callExceptionHandler(
          new ExceptionContext(
              "Exception in callback " + Descriptions.of(callback), thrown, null, this));
    } finally {
      loop.enter(outer);
    }
  }

  @Override
  public String toString() {
    return Descriptions.of(this);
  }
}
