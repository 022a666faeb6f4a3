package dev.fermata.junit;

import dev.fermata.Coroutine;
import dev.fermata.junit.LoopStore.CurrentTrial;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What JUnit does around a test method, for one run of several: a fresh instance, with what
 * extensions had put into annotated fields of JUnit's own instance, and the lifecycle methods,
 * those of outer and of super classes outside.
 */
final class Lifecycle {
  private final ExtensionContext context;
  private final TestLoop loop;
  private final Trial schedule;

  /** The body of a test, on an instance. */
  interface Body {
    void run(Object target) throws Throwable;
  }

  Lifecycle(ExtensionContext context, TestLoop loop, Trial schedule) {
    this.context = context;
    this.loop = loop;
    this.schedule = schedule;
  }

  void around(Body body) throws Throwable {
    List<Object> instances = instances();
    Throwable failure = null;
    try {
      for (ReflectiveInvocationContext<Method> call : LoopStore.beforeEach(context)) {
        call(call.getExecutable(), counterpart(call.getTarget(), instances), call.getArguments());
      }
      body.run(instances.get(instances.size() - 1));
    } catch (Throwable thrown) {
      failure = thrown;
    }
    List<Object> innerFirst = new ArrayList<>(instances);
    Collections.reverse(innerFirst);
    for (Object instance : innerFirst) {
      for (Method method : methods(instance, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP)) {
        try {
          callAfter(method, instance);
        } catch (Throwable thrown) {
          if (failure == null) {
            failure = thrown;
          } else if (failure != thrown) {
            failure.addSuppressed(thrown);
          }
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The instances for this run, the outermost first. */
  private List<Object> instances() throws IllegalAccessException {
    List<Object> junits = context.getRequiredTestInstances().getAllInstances();
    boolean kept =
        context
            .getTestInstanceLifecycle()
            .filter(lifecycle -> lifecycle == TestInstance.Lifecycle.PER_CLASS)
            .isPresent();
    if (kept) {
      return junits;
    }
    List<Object> instances = new ArrayList<>();
    for (Object original : junits) {
      Constructor<?> constructor = original.getClass().getDeclaredConstructors()[0];
      Object instance =
          instances.isEmpty()
              ? context.getExecutableInvoker().invoke(constructor)
              : context
                  .getExecutableInvoker()
                  .invoke(constructor, instances.get(instances.size() - 1));
      copyInjected(original, instance);
      instances.add(instance);
    }
    return instances;
  }

  private static void copyInjected(Object from, Object to) throws IllegalAccessException {
    for (Class<?> type = from.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isFinal(field.getModifiers())
            && field.getAnnotations().length > 0
            && field.trySetAccessible()) {
          field.set(to, field.get(from));
        }
      }
    }
  }

  private static List<Method> methods(
      Object instance, Class<? extends Annotation> annotation, HierarchyTraversalMode mode) {
    return AnnotationSupport.findAnnotatedMethods(instance.getClass(), annotation, mode);
  }

  /** The instance of this run for one of JUnit's; null for a static method. */
  private @Nullable Object counterpart(Optional<Object> junits, List<Object> instances) {
    List<Object> all = context.getRequiredTestInstances().getAllInstances();
    for (int i = 0; i < all.size(); i++) {
      if (junits.isPresent() && all.get(i) == junits.get()) {
        return instances.get(i);
      }
    }
    return null;
  }

  private void call(Method method, @Nullable Object target, List<?> junits) {
    CurrentTrial trial = new CurrentTrial(loop, schedule, target);
    List<?> arguments = FermataExtension.argumentsFor(trial, junits);
    if (Twins.isAsync(method)) {
      await(Twins.call(method, target, arguments), method);
    } else {
      ReflectionSupport.invokeMethod(method, target, arguments.toArray());
    }
  }

  /** Calls a method whose arguments JUnit has not resolved yet. */
  private void callAfter(Method method, Object instance) {
    if (!Twins.isAsync(method)) {
      context.getExecutableInvoker().invoke(method, instance);
      return;
    }
    CurrentTrial outer = LoopStore.trial();
    LoopStore.setTrial(new CurrentTrial(loop, schedule, instance));
    Object coroutine;
    try {
      coroutine = context.getExecutableInvoker().invoke(Twins.of(method), null);
    } finally {
      LoopStore.setTrial(outer);
    }
    await((Coroutine<?>) coroutine, method);
  }

  private void await(Coroutine<?> coroutine, Method method) {
    loop.run(coroutine, method.getName(), Settings.testTimeout(context));
  }
}
