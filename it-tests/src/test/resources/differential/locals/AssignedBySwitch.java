package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local assigned in each case. */
class AssignedBySwitch {
  @Async
  static Object run() {
    String x;
    switch (await(value(2))) {
      case 1:
        x = "one";
        break;
      case 2:
        x = await(value("two"));
        break;
      default:
        x = "many";
    }
    await(value("pause"));
    return x;
  }
}
