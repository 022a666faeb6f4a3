package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Pattern labels in the old form with break. */
class PatternFallThroughOldForm {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, "s", 'c'}) {
      switch (o) {
        case String s:
          result += s + await(value("s"));
          break;
        case Integer i:
          result += await(value(i));
          await(value("pause"));
          result += i;
          break;
        default:
          result += await(value("d"));
      }
    }
    return result;
  }
}
