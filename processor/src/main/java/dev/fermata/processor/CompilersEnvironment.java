package dev.fermata.processor;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The environment that javac itself made. Gradle and IntelliJ put one of their own around it, to
 * see what a processor writes, and {@link Trees} knows only javac's.
 */
final class CompilersEnvironment {
  /** No tool wraps what is wrapped already more often than that. */
  private static final int DEPTH = 4;

  private CompilersEnvironment() {}

  /** Finds it in what a processor is given; null if the compiler is not javac. */
  static @Nullable ProcessingEnvironment in(ProcessingEnvironment given) {
    return in(given, DEPTH);
  }

  private static @Nullable ProcessingEnvironment in(ProcessingEnvironment given, int depth) {
    if (hasTrees(given)) {
      return given;
    }
    Object wrapper =
        Proxy.isProxyClass(given.getClass()) ? Proxy.getInvocationHandler(given) : given;
    for (Class<?> type = wrapper.getClass();
        type != null && depth > 0;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (valueOf(field, wrapper) instanceof ProcessingEnvironment wrapped) {
          ProcessingEnvironment found = in(wrapped, depth - 1);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static boolean hasTrees(ProcessingEnvironment environment) {
    try {
      Trees.instance(environment);
      return true;
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return false;
    }
  }

  private static @Nullable Object valueOf(Field field, Object owner) {
    if (field.getType().isPrimitive() || Modifier.isStatic(field.getModifiers())) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException | InaccessibleObjectException notOurs) {
      return null;
    }
  }
}
