package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over null faults. */
class ForEachNull {
  @Async
  static Object run() {
    java.util.List<String> nothing = null;
    for (String s : nothing) {
      await(value(s));
    }
    return "unreachable";
  }
}
