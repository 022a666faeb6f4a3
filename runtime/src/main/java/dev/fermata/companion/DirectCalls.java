package dev.fermata.companion;

/** Says what to do instead, where plain code calls what can only be awaited. */
public final class DirectCalls {
  private DirectCalls() {}

  /**
   * The error of a call of an async lambda by its interface's own method.
   *
   * @param type the functional interface
   * @param method the name of its method
   * @return the error to throw
   */
  public static IllegalStateException refused(Class<?> type, String method) {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    return new IllegalStateException(
        "%s.%s was called directly, where an async lambda cannot suspend: call it in an @Async method, or"
                .formatted(name.replace('$', '.'), method)
            + " call %sAsync.%s(...) and await that or make it a task"
                .formatted(name.replace('$', '_'), method));
  }
}
