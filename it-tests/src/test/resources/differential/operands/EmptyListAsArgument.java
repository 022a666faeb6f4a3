package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic call beside an await takes its type from the parameter. */
class EmptyListAsArgument {
  @Async
  static Object run() {
    return size(java.util.Collections.emptyList(), await(value(1)));
  }

  static int size(java.util.List<String> list, int i) {
    return list.size() + i;
  }
}
