package dev.fermata;

import dev.fermata.companion.CompiledFrom;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a coroutine's class comes from: the user's method of a generated class, the class itself of
 * any other. Read from {@link CompiledFrom} once for each class that is asked for.
 */
final class SourceMap {
  /** What javac begins the name of a lambda's method with. */
  private static final String LAMBDA = "lambda$";

  private static final ClassValue<SourceMap> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected SourceMap computeValue(Class<?> type) {
          return new SourceMap(type, type.getAnnotation(CompiledFrom.class));
        }
      };

  /**
   * The "module version" of the frames of awaits, which no text shows without a module: it tells
   * them from the JVM's.
   */
  static final String AWAIT = "await";

  private final Class<?> type;
  private final @Nullable CompiledFrom origin;
  private final int[] states;
  private final int[] lines;

  /** The frames of the states, made when they are first asked for; races make equal ones. */
  private final @Nullable StackTraceElement[] awaits;

  private SourceMap(Class<?> type, @Nullable CompiledFrom origin) {
    this.type = type;
    this.origin = origin;
    this.states = origin == null ? new int[0] : origin.states();
    this.lines = origin == null ? new int[0] : origin.lines();
    this.awaits = new @Nullable StackTraceElement[states.length];
  }

  static SourceMap of(Class<?> type) {
    return OF_CLASS.get(type);
  }

  /** The map of a class that a stack trace names; null if the loader does not know it. */
  static @Nullable SourceMap named(String name, @Nullable ClassLoader loader) {
    try {
      return of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  static boolean isLambda(StackTraceElement frame) {
    return frame.getMethodName().startsWith(LAMBDA);
  }

  boolean isGenerated() {
    return origin != null;
  }

  /** Whether the body may see what an await throws. */
  boolean catches() {
    return origin == null || origin.catches();
  }

  /** The method with its class, for messages. */
  String qualifiedName() {
    if (origin == null) {
      return name();
    }
    String declaring = origin.type();
    return declaring.substring(declaring.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + origin.method();
  }

  /** What to call the coroutine in a description. */
  String name() {
    if (origin != null) {
      return origin.method();
    }
    // The runtime's own are called as what returns them: sleep(), AsyncLock.acquire().
    String name = type.getSimpleName();
    Method method = type.getEnclosingMethod();
    Class<?> outer = method != null ? method.getDeclaringClass() : type.getDeclaringClass();
    if (method != null) {
      name = method.getName();
    } else if (name.isEmpty()) {
      return type.getName();
    } else {
      name = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
    return outer == null ? name : outer.getSimpleName() + "." + name;
  }

  /** The place of the method's declaration, as {@code File.java:LINE}; null if not known. */
  @Nullable String declaration() {
    return origin == null ? null : origin.file() + ":" + origin.line();
  }

  /** The place of a state, as {@code File.java:LINE}; null if not known. */
  @Nullable String place(int state) {
    return origin == null ? null : origin.file() + ":" + lineOfState(state);
  }

  /** The frame of a coroutine that is suspended in a state; null if it is no user's. */
  @Nullable StackTraceElement await(int state) {
    if (origin == null) {
      return null;
    }
    if (state < 0 || state >= awaits.length) {
      return awaitFrame(origin, state);
    }
    StackTraceElement frame = awaits[state];
    if (frame == null) {
      frame = awaitFrame(origin, state);
      awaits[state] = frame;
    }
    return frame;
  }

  private StackTraceElement awaitFrame(CompiledFrom from, int state) {
    return new StackTraceElement(
        null, null, AWAIT, from.type(), from.method(), from.file(), lineOfState(state));
  }

  /** The frame of the user's method for one of the generated class. */
  StackTraceElement frame(StackTraceElement generated) {
    if (origin == null) {
      return generated;
    }
    String method = isLambda(generated) ? LAMBDA + origin.method() : origin.method();
    // Class files mostly have the user's lines already.
    int line =
        origin.file().equals(generated.getFileName())
            ? generated.getLineNumber()
            : originalLine(generated.getLineNumber());
    return new StackTraceElement(origin.type(), method, origin.file(), line);
  }

  private int lineOfState(int state) {
    if (origin == null) {
      return -1;
    }
    return state >= 0 && state < states.length ? states[state] : origin.line();
  }

  private int originalLine(int generated) {
    int original = origin == null ? -1 : origin.line();
    for (int i = 0; i + 1 < lines.length && lines[i] <= generated; i += 2) {
      original = lines[i + 1];
    }
    return original;
  }
}
