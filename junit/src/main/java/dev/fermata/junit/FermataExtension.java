package dev.fermata.junit;

import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.junit.LoopStore.CurrentTrial;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs {@code @Async} test and lifecycle methods as coroutines, on one loop for each test: in
 * virtual time, unless {@link RealTime} says otherwise. Registered by {@link FermataTest}, by
 * {@code @ExtendWith}, or for all tests by JUnit's automatic detection of extensions.
 *
 * <p>At its end a test fails if it left something behind: coroutines that were never awaited,
 * failures that nobody retrieved, pending tasks, errors that only the exception handler heard of.
 * Plain tests are left alone.
 */
public final class FermataExtension
    implements InvocationInterceptor,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {

  /** For JUnit to call. */
  public FermataExtension() {}

  // Before and after.

  @Override
  public void beforeEach(ExtensionContext context) {
    LoopStore.beginTest(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    LoopStore.endTest(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    LoopStore.endClass(context);
  }

  // Methods.

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runForAll(invocation, method, context);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runForAll(invocation, method, context);
  }

  private static void runForAll(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (!Twins.isAsync(method.getExecutable()) || Settings.sharing(context).isPresent()) {
      run(invocation, method, context);
      return;
    }
    invocation.skip();
    LoopStore.noteBeforeAll(context);
    TestLoop loop = LoopStore.newLoop(context);
    try {
      loop.run(call(method), method.getExecutable().getName(), Settings.testTimeout(context));
    } finally {
      loop.close(TestLoop.Tolerance.NONE);
    }
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (ScheduledTest.isScheduled(context)) {
      // Stands around each run of the test instead of around all of them.
      LoopStore.noteBeforeEach(context, method);
      invocation.skip();
    } else {
      run(invocation, method, context);
    }
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (ScheduledTest.isScheduled(context)) {
      invocation.skip();
    } else {
      run(invocation, method, context);
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runTest(invocation, method, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runTest(invocation, method, context);
  }

  private static void runTest(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (ScheduledTest.isScheduled(context)) {
      invocation.skip();
      new ScheduledTest(context, method.getExecutable(), method.getArguments()).run();
    } else {
      run(invocation, method, context);
    }
  }

  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return run(invocation, method, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    if (!(test.getExecutable() instanceof AsyncDynamicTest.Body body)) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    LoopStore.loopOf(context)
        .run(body.coroutine(), context.getDisplayName(), Settings.testTimeout(context));
  }

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> T run(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (!Twins.isAsync(method.getExecutable())) {
      return invocation.proceed();
    }
    invocation.skip();
    Duration limit = Settings.testTimeout(context);
    try {
      return (T)
          LoopStore.loopOf(context).run(call(method), method.getExecutable().getName(), limit);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw LoopStore.hadBeforeAll(context) ? withHint(e) : e;
    }
  }

  private static Coroutine<?> call(ReflectiveInvocationContext<Method> method) {
    return Twins.call(
        method.getExecutable(), method.getTarget().orElse(null), method.getArguments());
  }

  /** What was made for another loop was probably made in {@code @BeforeAll}. */
  private static RuntimeException withHint(RuntimeException error) {
    String message = String.valueOf(error.getMessage());
    boolean isOfAnotherLoop =
        message.contains("different loop")
            || message.contains("different event loop")
            || message.contains("Event loop is closed");
    return isOfAnotherLoop
        ? new IllegalStateException(
            message
                + " (the @Async @BeforeAll of this class ran on a loop of its own, which is closed:"
                + " put @LoopScope(CLASS) on the class to share one loop with all its tests)",
            error)
        : error;
  }

  // Parameters.

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == EventLoop.class
        || type == VirtualTimeEventLoop.class
        || type == Schedule.class
        || isReceiver(parameter);
  }

  /** Whether it is the first parameter of a twin, which JUnit is asked to call for a run. */
  private static boolean isReceiver(ParameterContext parameter) {
    CurrentTrial trial = LoopStore.trial();
    return trial != null
        && parameter.getIndex() == 0
        && parameter.getParameter().getType().isInstance(trial.receiver());
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    CurrentTrial trial = LoopStore.trial();
    if (type == Schedule.class) {
      return trial != null ? trial.schedule() : LoopStore.loopOf(context).plainSchedule();
    }
    if (type != EventLoop.class && type != VirtualTimeEventLoop.class) {
      return trial == null ? null : trial.receiver();
    }
    EventLoop loop = trial != null ? trial.eventLoop() : LoopStore.loopOf(context).loop();
    if (!type.isInstance(loop)) {
      throw new ParameterResolutionException(
          "a test with @RealTime has no VirtualTimeEventLoop: take an EventLoop");
    }
    return loop;
  }

  /** Arguments for a run: those that belong to a loop replaced by those of the run's. */
  static List<?> argumentsFor(CurrentTrial trial, List<?> arguments) {
    List<@Nullable Object> replaced = new ArrayList<>(arguments);
    replaced.replaceAll(
        argument ->
            argument instanceof EventLoop
                ? trial.eventLoop()
                : argument instanceof Schedule ? trial.schedule() : argument);
    return replaced;
  }
}
