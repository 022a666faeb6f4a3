package dev.fermata.function;

import dev.fermata.Coroutine;
import org.jspecify.annotations.Nullable;

/** Calls a coroutine function when it starts, and awaits what that gives. */
final class CoroutineCall<T extends @Nullable Object> extends Coroutine<T> {
  private final boolean givesValue;
  private @Nullable CoroutineSupplier<?> callee;

  private CoroutineCall(CoroutineSupplier<?> callee, boolean givesValue) {
    this.callee = callee;
    this.givesValue = givesValue;
  }

  static <T extends @Nullable Object> Coroutine<T> of(CoroutineSupplier<? extends T> callee) {
    return new CoroutineCall<>(callee, true);
  }

  /** The same for a function without a value: drops the one that the coroutine gives. */
  static Coroutine<@Nullable Void> withoutValue(CoroutineSupplier<?> callee) {
    return new CoroutineCall<>(callee, false);
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (callee != null) {
      CoroutineSupplier<?> called = callee;
      callee = null;
      if (suspend(1, called.get())) {
        return null;
      }
    }
    T value = awaited();
    return givesValue ? value : null;
  }

  @Override
  protected void clear() {
    callee = null;
  }
}
