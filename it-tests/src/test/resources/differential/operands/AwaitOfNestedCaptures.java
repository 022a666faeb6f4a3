package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Awaited values whose type arguments mention captured wildcards, as arguments of generics. */
class AwaitOfNestedCaptures {
  @Async
  static Object run() {
    Map<?, ?> map = new TreeMap<>(Map.of("a", 1, "b", 2));
    List<Object> all = new ArrayList<>();
    Iterator<?> keys = keys(await(value(map.entrySet().iterator())));
    keys.forEachRemaining(all::add);
    keys = keys((all.isEmpty() ? null : itself(await(value(map.entrySet().iterator())))));
    keys.forEachRemaining(all::add);
    all.add(first(map.entrySet().iterator(), await(value("c"))));
    List<?> list = all;
    return all + " " + joined(await(value(pair(list)))) + flat(await(value(arrayOf(list)))).size();
  }

  static <K, V> Iterator<K> keys(Iterator<Map.Entry<K, V>> entries) {
    List<K> keys = new ArrayList<>();
    entries.forEachRemaining(it -> keys.add(it.getKey()));
    return keys.iterator();
  }

  static <T> T itself(T value) {
    return value;
  }

  static <K, V> String first(Iterator<Map.Entry<K, V>> entries, String more) {
    return entries.next().getKey() + more;
  }

  static <T> Map<List<T>, List<T>> pair(List<T> list) {
    return Map.of(list, list);
  }

  static <T> String joined(Map<List<T>, List<T>> pair) {
    return pair.keySet().equals(Set.copyOf(pair.values())) + "";
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <T> List<T>[] arrayOf(List<T> list) {
    return new List[] {list, list};
  }

  static <T> List<T> flat(List<T>[] lists) {
    List<T> all = new ArrayList<>(lists[0]);
    all.addAll(lists[1]);
    return all;
  }
}
