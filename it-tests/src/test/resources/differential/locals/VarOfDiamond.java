package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var of a diamond. */
class VarOfDiamond {
  @Async
  static Object run() {
    var list = new java.util.ArrayList<String>();
    await(value("pause"));
    list.add(await(value("a")));
    var map = new java.util.TreeMap<String, java.util.List<Integer>>();
    map.computeIfAbsent(await(value("k")), k -> new java.util.ArrayList<>()).add(list.size());
    return map;
  }
}
