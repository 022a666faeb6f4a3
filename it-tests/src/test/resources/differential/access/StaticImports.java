package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;
import static java.lang.Math.max;
import static java.util.Map.Entry.comparingByKey;
import static java.util.concurrent.TimeUnit.*;

import dev.fermata.annotation.Async;

/** Members imported statically. */
class StaticImports {
  @Async
  static Object run() {
    var comparator = java.util.Map.Entry.<String, Integer>comparingByKey();
    java.util.Comparator<java.util.Map.Entry<String, Integer>> imported = comparingByKey();
    return max(await(value(1)), 2)
        + ""
        + SECONDS.toMillis(await(value(2)))
        + imported.compare(java.util.Map.entry("a", 1), java.util.Map.entry(await(value("a")), 2))
        + (comparator != null);
  }
}
