package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncFunction<A, T> {
  @Async
  T apply(A a) throws Throwable;
}
