package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The array of a for-each is fixed; its elements are read when their turn comes. */
class ForEachArrayChangedMeanwhile {
  @Async
  static Object run() {
    int[] array = {1, 2, 3};
    String result = "";
    for (int x : array) {
      result += x;
      await(value("pause"));
      array[2] = 9;
      array = new int[] {7, 7, 7};
    }
    return result;
  }
}
