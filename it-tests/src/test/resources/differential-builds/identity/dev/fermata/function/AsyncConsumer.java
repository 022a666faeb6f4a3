package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncConsumer<A> {
  @Async
  void accept(A a) throws Throwable;
}
