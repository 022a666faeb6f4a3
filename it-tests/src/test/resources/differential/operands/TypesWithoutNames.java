package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values and variables of intersections and captured wildcards, wherever a body can have them. */
class TypesWithoutNames<Q extends Comparable<Q>> {
  record One(int size) implements Supplier<String>, Comparable<One> {
    public String get() {
      return "one";
    }

    public int compareTo(One o) {
      return size - o.size;
    }
  }

  record Two(String name) implements Supplier<String>, Comparable<Two> {
    public String get() {
      return "two";
    }

    public int compareTo(Two o) {
      return name.compareTo(o.name);
    }
  }

  static class A extends Exception implements Supplier<String> {
    public String get() {
      return "A";
    }
  }

  static class B extends Exception implements Supplier<String> {
    public String get() {
      return "B";
    }
  }

  static <K, V> String entries(Iterator<Map.Entry<K, V>> it, Object more) {
    Map.Entry<K, V> e = it.next();
    return e.getKey() + "=" + e.getValue() + more;
  }

  static <T> String same(List<T> a, List<T> b) {
    return a + "" + b;
  }

  static <T> T pick(T a, T b) {
    return b;
  }

  static <T> List<T> copy(List<T> l) {
    return new ArrayList<>(l);
  }

  static Object as(Object a, Object b) {
    return a;
  }

  static <T extends Supplier<String> & Comparable<?>> String both(T t) {
    return t.get();
  }

  static String name(Supplier<String> s) {
    return s.get();
  }

  @Async
  static Object as(int x) {
    return await(value(x));
  }

  @Async
  Object instance(Map<Q, ? extends List<?>> map, Q q) {
    String s = entries(map.entrySet().iterator(), await(value(q)));
    var lists = map.values().iterator().next();
    s += same(lists, new ArrayList<>()) + await(value(1));
    s += same(copy(lists), await(value(null)) == null ? new ArrayList<>() : null);
    return s;
  }

  @Async
  static Object run() {
    List<Object> out = new ArrayList<>();
    Map<String, List<?>> map = new HashMap<>(Map.of("a", List.of(1)));
    out.add(await(TypesWithoutNamesAsync.instance(new TypesWithoutNames<String>(), map, "q")));
    out.add(await(TypesWithoutNamesAsync.as(3)));
    int n = await(value(2));
    byte b = 3;
    var any = n > 1 ? new One(n) : new Two("t");
    await(value(0));
    out.add(any.get() + both(any) + name(any));
    Supplier<String> sup = () -> any.get() + both(any);
    out.add(sup.get());
    class Local {
      String text() {
        return both(any) + as(any, 1).equals(any);
      }
    }
    out.add(new Local().text());
    Supplier<String> anon =
        new Supplier<>() {
          public String get() {
            return both(any) + as(1, 2);
          }
        };
    await(value(0));
    out.add(new Local().text() + anon.get());
    var list = List.of(new One(1), new Two("z"));
    for (var each : list) {
      out.add(await(value(1)) + each.get() + both(each));
    }
    for (Supplier<String> each : list) {
      out.add(each.get() + await(value(1)));
    }
    out.add(list.stream().map(x -> x.get() + both(x)).toList() + "" + await(value(7)));
    out.add(pick(list.get(0), await(value(list.get(1)))).get());
    try {
      if (n == 2 && b == 3) throw new B();
      if (n == 3) throw new A();
    } catch (A | B e) {
      await(value(1));
      out.add(e.get() + name(e) + e.getMessage());
    }
    Optional<?> found = Optional.of(n);
    out.add(
        found
            .map(
                x -> {
                  int y = 1;
                  if (x instanceof Integer i && i > 0) y += i;
                  return switch (y) {
                    case 3 -> "three";
                    default -> {
                      String t = "" + y;
                      yield t;
                    }
                  };
                })
            .orElse(await(value("none"))));
    List<?> wild = List.of(1, "x");
    List<?> last = null;
    out.add(
        same(
                last = copy(wild),
                n == 2
                    ? copy(wild) == null ? null : await(value(new ArrayList<>()))
                    : new ArrayList<>())
            + last);
    out.add(copy(wild).get(n - 2) + "" + await(value(1)) + copy(wild).get(n - 1));
    Object o =
        switch (await(value(n))) {
          case 2 -> pick(wild.get(0), await(value(1)));
          default -> wild.get(1);
        };
    out.add(o);
    List<?>[] arrays = {wild, wild};
    out.add(pick(arrays[n - 1].iterator(), await(value(arrays[0].iterator()))).next());
    Map<? extends Number, ? super Integer> m = new HashMap<>(Map.of(1, 5));
    for (var e : m.entrySet()) {
      out.add(entries(Map.of(e.getKey(), e).entrySet().iterator(), await(value("!"))));
    }
    for (Map.Entry<? extends Number, ?> e : m.entrySet()) {
      out.add(e.getKey().intValue() + await(value(1)));
    }
    Function<? super String, ? extends Number> f = String::length;
    out.add(
        f.apply(await(value("four"))).intValue()
            + f.andThen(x -> x.intValue() + await2(x)).apply("abc"));
    trace("end");
    return out.toString();
  }

  static int await2(Number x) {
    return x.intValue();
  }
}
