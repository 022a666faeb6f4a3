package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What has an intersection type as type argument is written to, and read, after an await. */
class WritesThroughIntersections {
  static class Box<T> {
    T content;

    Box(T first, T second) {
      content = first;
    }

    T swap(T next) {
      T last = content;
      content = next;
      return last;
    }
  }

  @SafeVarargs
  static <T> List<T> listOf(T... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  static <K, V> Map<K, List<V>> mapOf(K key, V first, V second) {
    return new HashMap<>(Map.of(key, listOf(first, second)));
  }

  @Async
  static Object run() {
    var list = listOf(1, "s", await(value(2L)));
    list.add(await(value(3)));
    list.set(0, "u" + await(value("c")));
    list.addAll(1, List.of(7, 8));
    list.replaceAll(element -> element);
    boolean isRemoved = list.remove(await(value("s")));
    Predicate<Object> adds = "v"::equals;
    list.removeIf(adds);
    var box = new Box<>(1, "s");
    var last = box.swap(await(value("t")));
    box.content = await(value(9));
    int order = box.swap("z").toString().compareTo("9");
    var map = mapOf("key", 1, "s");
    await(value("pause"));
    map.get("key").add(await(value("w")));
    map.put("other", map.get("key"));
    var optional = Optional.of(listOf(1, "q"));
    await(value("pause"));
    optional.ifPresent(present -> present.add(5));
    return list + " " + isRemoved + list.get(0) + last + box.content + order + map + optional;
  }
}
