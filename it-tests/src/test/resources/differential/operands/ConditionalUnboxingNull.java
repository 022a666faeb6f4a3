package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A conditional of null and a primitive is boxed; unboxed it faults. */
class ConditionalUnboxingNull {
  @Async
  static Object run() {
    Integer nothing = await(value(true)) ? null : 0;
    trace(nothing);
    int fault = await(value(true)) ? nothing : 0;
    return fault;
  }
}
