package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A variable of one of two generic classes with different type arguments lives across awaits. */
class IntersectionsOfGenericClasses {
  @Async
  static Object run() {
    var list = await(value(true)) ? new ArrayList<>(List.of(1)) : new LinkedList<>(List.of("a"));
    trace(list.size() + await(value("list")) + list.get(0));
    for (var element : list) {
      trace(element + await(value("element")));
    }
    Collection<?> all = list;
    Cloneable cloneable = list;
    list.removeIf(element -> element.equals(2));
    var map = await(value(true)) ? new TreeMap<>(Map.of(1, 'c')) : new HashMap<>(Map.of("b", 2));
    trace(map.size() + await(value("map")));
    var lists = List.of(new ArrayList<>(List.of(1)), new LinkedList<>(List.of("a")));
    trace(await(value("lists")) + lists.get(0).size() + lists.stream().map(List::size).toList());
    return all.size() + list.stream().map(element -> element.hashCode()).toList().toString();
  }
}
