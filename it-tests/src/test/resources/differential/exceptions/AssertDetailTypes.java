package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The detail of an assert may be a char or a long. */
class AssertDetailTypes {
  @Async
  static Object run() {
    try {
      assert await(value(false)) : 'c';
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    assert traced("condition", false) : await(value(5L));
    return "none";
  }
}
