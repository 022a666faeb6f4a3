package dev.fermata;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A callback of a future's, which is due when that is done. */
final class DoneCallback<T extends @Nullable Object> extends CallbackHandle {
  final Future<T> future;
  private final Consumer<? super Future<T>> callback;
  private boolean removed;

  DoneCallback(
      Future<T> future, Consumer<? super Future<T>> callback, @Nullable ContextValues context) {
    super(future.loop(), context);
    this.future = future;
    this.callback = callback;
  }

  /** Whether nobody wants to be told any more. */
  boolean isGone() {
    return removed || (callback instanceof Abandonable watcher && watcher.isAbandoned());
  }

  /** Takes this back, also when it is due. */
  void unwatch() {
    removed = true;
    future.forget(this);
  }

  @Override
  void call() {
    if (!removed) {
      callback.accept(future);
    }
  }

  @Override
  Consumer<? super Future<T>> callback() {
    return callback;
  }

  /** A callback that may have lost its purpose, and is then dropped before its future is done. */
  interface Abandonable {
    boolean isAbandoned();
  }
}
