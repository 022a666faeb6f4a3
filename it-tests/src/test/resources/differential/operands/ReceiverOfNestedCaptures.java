package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Awaited values whose type arguments mention captured wildcards, as receivers. */
class ReceiverOfNestedCaptures {
  @Async
  static Object run() {
    Map<?, ?> map = new TreeMap<>(Map.of("a", 1, "b", 2));
    Map<? extends String, ? super Integer> bounded = new TreeMap<>(Map.of("c", 3, "b", 4));
    List<Object> all = new ArrayList<>();
    keys(await(value(map.entrySet())).iterator()).forEachRemaining(all::add);
    keys((await(value(map.entrySet()))).stream().iterator()).forEachRemaining(all::add);
    await(value(map.entrySet())).stream().map(it -> key(it)).forEach(all::add);
    await(value(map.entrySet())).stream().map(ReceiverOfNestedCaptures::key).forEach(all::add);
    await(value(bounded.entrySet())).stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> all.add(it.getKey().concat("!")));
    await(value(bounded.entrySet())).forEach(it -> it.setValue(5));
    Map<? extends Thread.State, ? extends Comparable<?>> states = Map.of(Thread.State.NEW, 6);
    await(value(states.entrySet())).stream().map(it -> it.getKey().ordinal()).forEach(all::add);
    all.add(await(value(map.entrySet())).size());
    return all + " " + bounded;
  }

  static <K, V> Iterator<K> keys(Iterator<Map.Entry<K, V>> entries) {
    List<K> keys = new ArrayList<>();
    entries.forEachRemaining(it -> keys.add(it.getKey()));
    return keys.iterator();
  }

  static <K, V> K key(Map.Entry<K, V> entry) {
    return entry.getKey();
  }
}
