package dev.fermata.companion;

import dev.fermata.Coroutine;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call of a mock: gives what the mock answers, and runs the method's own body only where the mock
 * calls that, as a spy does.
 */
final class MockCall<T extends @Nullable Object> extends Coroutine<T> {
  /**
   * In the module for JUnit. No service: build tools put those who provide one on the module path,
   * and with them JUnit and Mockito, which tests inside a user's module then do not read.
   */
  private static final String MOCKITO = "dev.fermata.junit.mockito.MockitoMocks";

  /** Constant, so that a program without mocks pays nothing. */
  private static final @Nullable Mocks MOCKS = find();

  private @Nullable Object mock;
  private final Method method;
  private @Nullable Object @Nullable [] arguments;
  private @Nullable Supplier<Object> body;
  private boolean callsOwnBody;

  /**
   * Makes a call that has not begun.
   *
   * @param body makes the coroutine of the method's own body, or the iterator of a generator's
   */
  MockCall(Object mock, Method method, @Nullable Object[] arguments, Supplier<Object> body) {
    this.mock = mock;
    this.method = method;
    this.arguments = arguments;
    this.body = body;
  }

  private static @Nullable Mocks find() {
    try {
      return (Mocks) Class.forName(MOCKITO).getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  static boolean isMock(Object object) {
    return MOCKS != null && MOCKS.isMock(object);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected @Nullable T resume() throws Throwable {
    if (state != 0) {
      return awaited();
    }
    Object answer = MOCKS.call(mock, method, arguments, () -> callsOwnBody = true);
    if (!callsOwnBody) {
      return (T) answer;
    }
    Object made = body.get();
    return made instanceof Coroutine<?> coroutine
        ? suspend(1, (Coroutine<T>) coroutine) ? null : this.<T>awaited()
        : (T) made;
  }

  @Override
  protected void clear() {
    mock = null;
    arguments = null;
    body = null;
  }
}
