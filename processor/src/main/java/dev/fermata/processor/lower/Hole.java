package dev.fermata.processor.lower;

import dev.fermata.processor.discover.AsyncType;

/**
 * A method beside the coroutine classes that gives a value the type of an expression which is never
 * evaluated: {@code as(false ? List.of(1, "a") : null, all)}.
 */
public enum Hole {
  /** {@code <T> T as(T witness, Object value)}: of what is expected of the call, too. */
  INFERRED("as"),
  /** {@code <T> Supplier<T> holding(T witness, Object value)}: of nothing but the expression. */
  SUPPLIED("holding");

  private final String name;

  Hole(String name) {
    this.name = name;
  }

  /** The name of the method, which no twin has. */
  public String methodName(AsyncType type) {
    String free = name;
    for (int i = 1; isTwin(free, type); i++) {
      free = name + i;
    }
    return free;
  }

  private static boolean isTwin(String name, AsyncType type) {
    return type.methods().stream().anyMatch(method -> method.name().equals(name));
  }
}
