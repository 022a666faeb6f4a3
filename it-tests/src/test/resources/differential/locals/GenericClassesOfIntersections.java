package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A variable of one of two generic classes, each of them of another type with several bounds. */
class GenericClassesOfIntersections {
  interface Named {
    Comparator<Named> ORDER = Comparator.comparing(Named::name);

    String name();
  }

  interface Sized {
    int size();
  }

  record First(String name, int size) implements Named, Sized {}

  record Second(String name, int size) implements Named, Sized {}

  static <T extends Named & Sized> String show(List<? extends T> all) {
    StringBuilder shown = new StringBuilder();
    for (T each : all) {
      shown.append(each.name()).append(each.size());
    }
    return shown.toString();
  }


  static int cloneable(Cloneable cloneable) {
    return cloneable.hashCode();
  }

  @Async
  static Object run() {
    boolean first = await(value(true));
    First x = new First("x", 1);
    Second y = new Second("y", 2);
    var list = first ? new ArrayList<>(List.of(x)) : new LinkedList<>(List.of(y));
    var map = first ? new HashMap<>(Map.of(x, 1)) : new TreeMap<>(Map.of(y, 2));
    var lists = new ArrayList<>(List.of(list));
    int before = await(value(3));
    lists.add(list);
    String shown = show(list) + (cloneable(list) == list.hashCode());
    String name = list.get(0).name() + list.get(0).size();
    var top = list.get(0);
    for (Sized each : list) {
      before += each.size() + await(value(1));
    }
    for (var each : list) {
      before += each.size() + each.name().length();
    }
    before += list.stream().map(Sized::size).reduce(0, Integer::sum);
    list.sort(Named.ORDER);
    list.removeIf(each -> each.size() == 4 && each.name() == null);
    var other = list;
    List<? extends Sized> sized = list;
    Object key = map.keySet().iterator().next().name();
    await(value("pause"));
    show(other);
    return shown + name + before + top.name() + top.size() + list.size() + sized.get(0).size() + key
        + (first ? list : other).get(0).name() + map.size() + lists.size();
  }
}
