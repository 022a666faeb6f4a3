package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A diamond beside an await takes its type from the parameter. */
class DiamondAsArgument {
  @Async
  static Object run() {
    return size(new java.util.ArrayList<>(), await(value(1)));
  }

  static int size(java.util.List<String> list, int i) {
    list.add("a");
    return list.get(0).length() + i;
  }
}
