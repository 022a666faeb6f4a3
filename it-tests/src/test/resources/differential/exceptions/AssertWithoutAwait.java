package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An assert without an await. */
class AssertWithoutAwait {
  @Async
  static Object run() {
    int x = await(value(1));
    assert x == 1 : "x is " + x;
    assert x == await(value(1)) || x > 5;
    assert x == 2 : "x is " + x;
    return "none";
  }
}
