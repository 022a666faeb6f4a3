package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.*;
import java.util.Map.Entry;
import java.util.concurrent.atomic.AtomicInteger;

/** Types by single, on-demand and nested imports. */
class Imports {
  @Async
  static Object run() {
    List<String> list = new ArrayList<>();
    Entry<String, Integer> entry = Map.entry(await(value("k")), 1);
    AtomicInteger counter = new AtomicInteger(await(value(5)));
    list.add(entry.getKey() + counter.incrementAndGet());
    AbstractMap.SimpleEntry<String, Integer> simple = new AbstractMap.SimpleEntry<>(entry);
    await(value("pause"));
    return list + "" + simple.getValue();
  }
}
