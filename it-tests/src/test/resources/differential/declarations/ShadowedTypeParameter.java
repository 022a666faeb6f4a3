package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A method's type parameter that shadows its class's. */
class ShadowedTypeParameter {
  static class Box<T> {
    final T content;

    Box(T content) {
      this.content = content;
    }

    @Async
    <T> T ignore(T other) {
      T local = await(value(other));
      trace(content);
      return local;
    }
  }

  @Async
  static Object run() {
    return await(ShadowedTypeParameter_BoxAsync.ignore(new Box<>("a"), 1)) + 1;
  }
}
