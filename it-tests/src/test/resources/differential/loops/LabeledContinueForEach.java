package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue with a label in for-each. */
class LabeledContinueForEach {
  @Async
  static Object run() {
    String result = "";
    outer:
    for (String s : java.util.List.of("ab", "cd")) {
      for (char c : s.toCharArray()) {
        if (c == 'b') {
          continue outer;
        }
        result += await(value(c));
      }
      result += "|";
    }
    return result;
  }
}
