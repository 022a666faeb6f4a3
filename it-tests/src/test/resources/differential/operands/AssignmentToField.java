package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An awaited value is assigned to fields. */
class AssignmentToField {
  int instanceField;
  static String staticField;

  @Async
  static Object run() {
    AssignmentToField object = new AssignmentToField();
    object.instanceField = await(value(1));
    staticField = await(value("s"));
    return object.instanceField + staticField;
  }
}
