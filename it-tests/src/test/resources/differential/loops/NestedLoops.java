package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Loops in loops. */
class NestedLoops {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 2; i++) {
      int j = 0;
      while (j < 2) {
        result += i + "" + j + await(value(","));
        j++;
      }
      do {
        j--;
      } while (await(value(j)) > 0);
    }
    return result;
  }
}
