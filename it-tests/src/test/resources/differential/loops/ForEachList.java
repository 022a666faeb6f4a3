package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over a list. */
class ForEachList {
  @Async
  static Object run() {
    String result = "";
    for (String s : java.util.List.of("a", "b")) {
      result += s + await(value(s.length()));
    }
    return result;
  }
}
