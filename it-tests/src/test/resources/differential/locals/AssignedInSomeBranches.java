package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local assigned in one branch and read only there. */
class AssignedInSomeBranches {
  @Async
  static Object run() {
    String result = "";
    String x;
    for (int i = 0; i < 2; i++) {
      if (await(value(i)) == 1) {
        x = await(value("x"));
        await(value("pause"));
        result += x;
      } else {
        result += "none";
      }
    }
    return result;
  }
}
