package dev.fermata.function;

import dev.fermata.annotation.Async;

/** In plain Java, an interface as any other. */
@FunctionalInterface
public interface AsyncAction<X extends Throwable> {
  @Async
  void run() throws X;
}
