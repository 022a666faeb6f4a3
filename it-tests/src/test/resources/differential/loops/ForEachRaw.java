package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over a raw list. */
class ForEachRaw {
  @Async
  @SuppressWarnings("rawtypes")
  static Object run() {
    java.util.List raw = java.util.List.of(1, "a");
    String result = "";
    for (Object o : raw) {
      result += o;
      await(value(o));
    }
    return result;
  }
}
