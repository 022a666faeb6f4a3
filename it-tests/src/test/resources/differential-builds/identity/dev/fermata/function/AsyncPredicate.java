package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncPredicate<A> {
  @Async
  boolean test(A a) throws Throwable;
}
