package dev.fermata.companion;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import org.jspecify.annotations.Nullable;

/**
 * A call of an override that is no {@code @Async} method, as it stands. It gives the value itself,
 * unless an interceptor {@linkplain Interception answers} for it.
 */
final class PlainCall<T extends @Nullable Object> extends Coroutine<T> {
  private VirtualDispatch.@Nullable Plain<? extends T> plain;

  PlainCall(VirtualDispatch.Plain<? extends T> plain) {
    this.plain = plain;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0) {
      if (plain == null) {
        return null;
      }
      Interception call = Interception.begin();
      T value;
      try {
        value = plain.call();
      } finally {
        call.end();
      }
      Awaitable<?> answer = call.answer();
      if (answer == null) {
        return value;
      }
      if (!Interception.isNothing(value)) {
        throw new IllegalStateException(
            "a call was answered by a coroutine and returned "
                + value.getClass().getName()
                + " beside: what an interceptor around AsyncProxy.invoke(...) sees returned is no"
                + " value; await the coroutine instead");
      }
      if (suspend(1, answer)) {
        return null;
      }
    }
    return awaited();
  }

  @Override
  protected void clear() {
    plain = null;
  }
}
