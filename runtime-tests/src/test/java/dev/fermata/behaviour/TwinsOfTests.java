package dev.fermata.behaviour;

import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs the twin of each {@code @Async} test on the test's loop. */
final class TwinsOfTests implements InvocationInterceptor {
  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    Method method = test.getExecutable();
    if (!method.isAnnotationPresent(Async.class)) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    Class<?> type = method.getDeclaringClass();
    Method twin = Class.forName(type.getName() + "Async").getDeclaredMethod(method.getName(), type);
    AsyncTest instance = (AsyncTest) context.getRequiredTestInstance();
    instance.loop.runUntilComplete(coroutine(twin, instance));
  }

  private static Coroutine<?> coroutine(Method twin, AsyncTest instance) throws Throwable {
    try {
      return (Coroutine<?>) twin.invoke(null, instance);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
