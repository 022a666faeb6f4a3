package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A private member of null faults as any other does. */
class PrivateOfNull {
  private int field;

  private int method(int x) {
    return x;
  }

  @Async
  static Object run() {
    PrivateOfNull nothing = await(value((PrivateOfNull) null));
    try {
      trace(nothing.field);
    } catch (NullPointerException e) {
      trace("field");
    }
    try {
      nothing.field = traced("right", 1);
    } catch (NullPointerException e) {
      trace("assignment");
    }
    try {
      nothing.method(await(value(1)));
    } catch (NullPointerException e) {
      trace("method");
    }
    return "end";
  }
}
