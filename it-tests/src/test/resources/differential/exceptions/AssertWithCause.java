package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** The detail of an assert that is a Throwable becomes its cause. */
class AssertWithCause {
  @Async
  static Object run() {
    assert await(value(1)) == 2 : await(value(new Boom("detail")));
    return "none";
  }
}
