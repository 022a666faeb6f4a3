package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A list changed during an await faults at the next element. */
class ForEachConcurrentModification {
  @Async
  static Object run() {
    java.util.List<Integer> list = new java.util.ArrayList<>(java.util.List.of(1, 2, 3));
    for (int x : list) {
      trace(x);
      list.add(await(value(4)));
    }
    return "unreachable";
  }
}
