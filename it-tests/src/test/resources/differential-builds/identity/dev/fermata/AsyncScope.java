package dev.fermata;

/** A scope; the identity build leaves it as {@link #leave} says. */
public interface AsyncScope extends AutoCloseable {
  Coroutine<Boolean> exit(Throwable cause);

  @Override
  default void close() {
    throw new IllegalStateException("close() of an AsyncScope");
  }

  /**
   * Leaves a scope.
   *
   * @return whether it swallows what ended it
   */
  static boolean leave(AsyncScope scope, Throwable cause) {
    if (scope == null) {
      return false;
    }
    try {
      return Fermata.await(scope.exit(cause)) && cause != null;
    } catch (Throwable thrown) {
      if (cause != null && thrown != cause && thrown.getCause() != cause) {
        thrown.addSuppressed(cause);
      }
      throw thrown;
    }
  }
}
