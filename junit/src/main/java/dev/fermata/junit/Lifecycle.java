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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

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
      for (Object instance : instances) {
        for (Method method : methods(instance, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN)) {
          call(method, instance);
        }
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
          call(method, instance);
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

  private void call(Method method, Object instance) {
    if (!Twins.isAsync(method)) {
      context.getExecutableInvoker().invoke(method, instance);
      return;
    }
    Coroutine<?> coroutine;
    LoopStore.setTrial(context, new CurrentTrial(loop, schedule, instance));
    try {
      coroutine = (Coroutine<?>) context.getExecutableInvoker().invoke(Twins.of(method), null);
    } finally {
      LoopStore.setTrial(context, new CurrentTrial(loop, schedule, null));
    }
    loop.run(coroutine, method.getName(), Settings.testTimeout(context));
  }
}
