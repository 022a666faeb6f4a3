package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncBiFunction<A, B, T> {
  @Async
  T apply(A a, B b) throws Throwable;
}
