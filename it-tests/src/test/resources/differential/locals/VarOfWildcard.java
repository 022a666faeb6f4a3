package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var of a captured type. */
class VarOfWildcard {
  @Async
  static Object run() {
    java.util.List<? extends Number> numbers = java.util.List.of(1, 2);
    var first = numbers.get(0);
    var iterator = numbers.iterator();
    await(value("pause"));
    return first.intValue() + iterator.next().intValue();
  }
}
