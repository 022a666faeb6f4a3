package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** assert await(x) : await(y). */
class Assert {
  @Async
  static Object run() {
    assert await(value(true));
    assert await(value(true)) : await(value("never"));
    try {
      assert await(value(false)) : await(value("detail")) + 1;
      return "none";
    } catch (AssertionError e) {
      return e.getMessage();
    }
  }
}
