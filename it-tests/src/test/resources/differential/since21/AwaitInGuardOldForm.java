package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in guards of the old form. */
class AwaitInGuardOldForm {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, "x"}) {
      switch (o) {
        case Integer i
        when await(value(i)) == 2:
          result += "two";
          break;
        case Integer i:
          result += await(value("int")) + i;
          break;
        default:
          result += await(value("default"));
      }
    }
    return result;
  }
}
