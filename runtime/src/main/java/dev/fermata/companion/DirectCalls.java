package dev.fermata.companion;

/** Says what to do instead, where what is called cannot run. */
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
    String name = nameOf(type);
    return new IllegalStateException(
        "%s.%s was called directly, where an async lambda cannot suspend: call it in an @Async method, or"
                .formatted(name.replace('$', '.'), method)
            + " call %sAsync.%s(...) and await that or make it a task"
                .formatted(name.replace('$', '_'), method));
  }

  /**
   * The error of a call of a companion that has signatures only.
   *
   * @param type the type whose companion it is
   * @param method the name of the method
   * @return the error to throw
   */
  public static IllegalStateException ofStub(Class<?> type, String method) {
    String name = nameOf(type);
    return new IllegalStateException(
        ("%sAsync.%s is a stub, written where %s was compiled by an editor: compile %s with Maven, Gradle or"
                + " javac, with Fermata's processor, and run what that made")
            .formatted(
                name.replace('$', '_'), method, name.replace('$', '.'), name.replace('$', '.')));
  }

  private static String nameOf(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }
}
