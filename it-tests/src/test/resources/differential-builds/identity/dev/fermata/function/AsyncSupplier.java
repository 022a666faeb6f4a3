package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncSupplier<T, X extends Throwable> {
  @Async
  T get() throws X;
}
