package dev.fermata;

/** A scope; the identity build leaves it as {@code Loop.exit} says. */
public interface AsyncScope extends AutoCloseable {
  Coroutine<Boolean> exit(Throwable cause);

  @Override
  default void close() {
    throw new IllegalStateException("close() of an AsyncScope");
  }
}
