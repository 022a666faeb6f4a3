package dev.fermata;

import org.jspecify.annotations.Nullable;

/** A callback in a loop's ready queue, and the values of the context that it will run in. */
abstract class CallbackHandle implements Handle {
  private final AbstractEventLoop loop;
  private final @Nullable ContextValues context;
  private final @Nullable StackTraceElement creationSite;
  private boolean cancelled;

  CallbackHandle(AbstractEventLoop loop, @Nullable ContextValues context) {
    this.loop = loop;
    this.context = context;
    this.creationSite = loop.getDebug() ? CallSites.caller() : null;
  }

  final @Nullable StackTraceElement creationSite() {
    return creationSite;
  }

  final AbstractEventLoop loop() {
    return loop;
  }

  /** Calls what is to be called. */
  abstract void call();

  /** What is called. */
  abstract Object callback();

  @Override
  public void cancel() {
    loop.checkThread("Handle.cancel");
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
    CurrentContext outer = loop.enter(context);
    try {
      call();
    } catch (Throwable thrown) {
      if (loop.errors().endsRun(thrown)) {
        throw thrown;
      }
      loop.callExceptionHandler(
          new ExceptionContext(
              "Exception in callback " + Descriptions.of(callback()), thrown, null, this));
    } finally {
      loop.leave(outer);
    }
  }

  @Override
  public String toString() {
    return Descriptions.of(this);
  }
}
