package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A diamond whose arguments await. */
class Diamond {
  @Async
  static Object run() {
    var list = new java.util.ArrayList<>(java.util.List.of(await(value("a")), traced("b", "b")));
    java.util.Map<String, java.util.List<Integer>> map = new java.util.HashMap<>(await(value(16)));
    map.put("k", new java.util.ArrayList<>());
    map.get(await(value("k"))).add(await(value(1)));
    return list + "" + map;
  }
}
