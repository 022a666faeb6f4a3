package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Generic methods of a private interface that has two others, inferred where they are arguments. */
class GenericMethodOfPrivateInterface<K, V> {
  private interface ByKey<K, V> extends Comparator<Map.Entry<K, V>>, Serializable {
    static <K, V> ByKey<K, V> of(Comparator<? super K> keys) {
      return (a, b) -> keys.compare(a.getKey(), b.getKey());
    }
  }

  final TreeSet<Map.Entry<K, V>> entries;

  private GenericMethodOfPrivateInterface(TreeSet<Map.Entry<K, V>> entries) {
    this.entries = entries;
  }

  static <T> TreeSet<T> sorted(Comparator<? super T> order) {
    return new TreeSet<>(order);
  }

  static String kind(Serializable order) {
    return order != null ? "serializable" : "none";
  }

  static <T extends Comparator<?>> String generic(T order) {
    return order != null ? "comparator" : "none";
  }

  @Async
  static <K, V> GenericMethodOfPrivateInterface<K, V> empty(Comparator<? super K> keys) {
    return new GenericMethodOfPrivateInterface<>(sorted(ByKey.of(keys)));
  }

  @Async
  static <K, V> GenericMethodOfPrivateInterface<K, V> of(Map<K, V> map, Comparator<? super K> keys) {
    var all = new GenericMethodOfPrivateInterface<K, V>(sorted(ByKey.of(await(value(keys)))));
    all.entries.addAll(map.entrySet());
    return all;
  }

  @Async
  static <K, V> TreeSet<Map.Entry<K, V>> choose(boolean isKeyed, Comparator<? super K> keys) {
    await(value(1));
    return sorted(isKeyed ? ByKey.of(keys) : ByKey.of(await(value(keys))));
  }

  @Async
  static <K, V> Comparator<Map.Entry<K, V>> order(Comparator<? super K> keys) {
    Comparator<Map.Entry<K, V>> order = await(value(true)) ? ByKey.of(keys) : null;
    return order == null ? order : ByKey.of(keys);
  }

  @Async
  static Object run() {
    Comparator<String> order = Comparator.reverseOrder();
    Map<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2));
    TreeSet<Map.Entry<String, Integer>> chosen = choose(true, order);
    chosen.addAll(map.entrySet());
    return List.of(
            chosen,
            GenericMethodOfPrivateInterface.<String, Integer>order(order)
                .compare(Map.entry("a", 1), Map.entry("b", 2)),
            await(GenericMethodOfPrivateInterfaceAsync.empty(order)).entries,
            await(GenericMethodOfPrivateInterfaceAsync.of(map, order)).entries,
            kind(ByKey.of(order)),
            generic(ByKey.of(order)))
        + "";
  }
}
