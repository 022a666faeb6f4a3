package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Wildcards in parameters and locals. */
class Wildcards {
  @Async
  static Object run() {
    java.util.List<Object> sink = new java.util.ArrayList<>();
    await(WildcardsAsync.copy(java.util.List.of(1, 2), sink));
    return sink;
  }

  @Async
  static <T> void copy(java.util.List<? extends T> from, java.util.List<? super T> to) {
    for (T t : from) {
      to.add(await(value(t)));
    }
    java.util.List<?> unknown = from;
    await(value(unknown.size()));
    trace(unknown.get(0));
  }
}
