package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Library of the newer JDK. */
class SequencedCollections {
  @Async
  static Object run() {
    java.util.List<Integer> list = new java.util.ArrayList<>(java.util.List.of(1, 2, 3));
    list.addFirst(await(value(0)));
    String result = "";
    for (int x : list.reversed()) {
      result += x + await(value(","));
    }
    return result;
  }
}
