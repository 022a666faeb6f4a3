package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding in an assertion that fails where it is bound, with an await in the message. */
class AssertWithBinding {
  static String s = "the field";

  @Async
  static Object run() {
    Object o = "bound";
    try {
      assert !(o instanceof String s) || s.isEmpty() : await(value(s));
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    assert !(o instanceof Integer i) || i > 0 : await(value("never"));
    return o;
  }
}
