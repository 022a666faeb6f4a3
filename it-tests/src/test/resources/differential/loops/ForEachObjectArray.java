package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over an array of objects. */
class ForEachObjectArray {
  @Async
  static Object run() {
    Object[] array = {1, "b", null, 'c'};
    String result = "";
    for (Object o : array) {
      result += o;
      await(value(o));
    }
    return result;
  }
}
