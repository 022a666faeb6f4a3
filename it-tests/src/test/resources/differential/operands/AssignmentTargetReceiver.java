package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The object whose field is assigned is evaluated before the right side. */
class AssignmentTargetReceiver {
  int field;

  @Async
  static Object run() {
    AssignmentTargetReceiver object = new AssignmentTargetReceiver();
    object.self().field = await(value(1));
    object.self().self().field += await(value(2));
    return object.field;
  }

  AssignmentTargetReceiver self() {
    trace("self");
    return this;
  }
}
