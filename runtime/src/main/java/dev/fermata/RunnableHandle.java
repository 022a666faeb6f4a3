package dev.fermata;

import org.jspecify.annotations.Nullable;

/** A callback that a user or a part of the loop has scheduled. */
class RunnableHandle extends CallbackHandle {
  private final Runnable callback;

  RunnableHandle(AbstractEventLoop loop, Runnable callback, @Nullable ContextValues context) {
    super(loop, context);
    this.callback = callback;
  }

  @Override
  final void call() {
    callback.run();
  }

  @Override
  final Runnable callback() {
    return callback;
  }
}
