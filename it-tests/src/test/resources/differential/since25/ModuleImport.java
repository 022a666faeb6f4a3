package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import module java.base;

/** A module import. */
class ModuleImport {
  @Async
  static Object run() {
    List<String> list = new ArrayList<>();
    list.add(await(value("a")));
    Map<String, Integer> map = new TreeMap<>();
    map.put(list.getFirst(), await(value(1)));
    return map;
  }
}
