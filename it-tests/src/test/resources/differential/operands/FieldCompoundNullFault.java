package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A compound assignment to a field of null faults before its right side. */
class FieldCompoundNullFault {
  int field;

  @Async
  static Object run() {
    FieldCompoundNullFault object = null;
    object.field += await(value(1));
    return "unreachable";
  }
}
