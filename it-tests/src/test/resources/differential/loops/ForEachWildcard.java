package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over a list of a wildcard. */
class ForEachWildcard {
  @Async
  static Object run() {
    java.util.List<? extends Number> numbers = java.util.List.of(1, 2.5);
    double sum = 0;
    for (Number n : numbers) {
      sum += n.doubleValue() + await(value(1));
    }
    java.util.List<?> unknown = java.util.List.of("a");
    for (Object o : unknown) {
      sum += await(value(1));
      trace(o);
    }
    java.util.List<? super Integer> supers = java.util.List.of(1);
    for (var o : supers) {
      await(value("pause"));
      trace(o);
    }
    return sum;
  }
}
