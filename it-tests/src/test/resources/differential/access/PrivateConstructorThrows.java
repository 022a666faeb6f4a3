package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What a private constructor throws comes out as it is. */
class PrivateConstructorThrows {
  private PrivateConstructorThrows(int n) throws java.io.IOException {
    if (n == 1) {
      throw new java.io.IOException("one");
    }
    throw new IllegalStateException("other");
  }

  @Async
  static Object run() {
    try {
      new PrivateConstructorThrows(await(value(2)));
    } catch (java.io.IOException | IllegalStateException e) {
      trace(e);
    }
    try {
      return new PrivateConstructorThrows(await(value(1)));
    } catch (java.io.IOException e) {
      return e.getMessage();
    }
  }
}
