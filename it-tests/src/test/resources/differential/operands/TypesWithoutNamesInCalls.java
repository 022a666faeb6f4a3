package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What calls infer of operands of intersections and captured wildcards, and which methods they
 * choose.
 */
class TypesWithoutNamesInCalls {
  static class Res implements AutoCloseable, Comparable<Res> {
    final String n;

    Res(String n) {
      this.n = n;
    }

    public void close() {
      trace("close " + n);
    }

    public int compareTo(Res o) {
      return n.compareTo(o.n);
    }
  }

  static class Res2 implements AutoCloseable, Comparable<Res2> {
    public void close() {
      trace("close 2");
    }

    public int compareTo(Res2 o) {
      return 0;
    }
  }

  static <T extends AutoCloseable & Comparable<?>> T opened(T t) {
    return t;
  }

  static <T extends Comparable<T>> T max(List<? extends T> l, T other) {
    T m = Collections.max(l);
    return m.compareTo(other) > 0 ? m : other;
  }

  static <A, B> B apply(A a, Function<? super A, ? extends B> f, Object x) {
    trace(x);
    return f.apply(a);
  }

  static <T> void swap(List<T> l, int i, int j) {
    T t = l.get(i);
    l.set(i, l.get(j));
    l.set(j, t);
  }

  static <T> T[] arr(T... ts) {
    return ts;
  }

  static void over(List<Object> l) {
    trace("list of objects");
  }

  static void over(Iterable<?> l) {
    trace("iterable");
  }

  static void over(Object l) {
    trace("object");
  }

  static void over2(Object o, int n) {
    trace("o");
  }

  static void over2(Comparable<?> o, int n) {
    trace("c");
  }

  class Inner {
    String t = "inner";
  }

  Inner inner() {
    return new Inner();
  }

  @Async
  Object chain(Stream<? extends Map.Entry<String, ? extends List<? extends Number>>> s) {
    return s.sorted((a, b) -> a.getKey().compareTo(b.getKey()))
        .map(e -> e.getKey() + e.getValue().get(0).intValue())
        .collect(Collectors.joining(await(value(",")), "[", "]"));
  }

  @Async
  static Object run1() throws Exception {
    List<Object> out = new ArrayList<>();
    boolean yes = await(value(true));
    try (var r = yes ? new Res("a") : new Res2()) {
      await(value(1));
      out.add(r.compareTo(null) == 0 ? "" : "x");
    } catch (NullPointerException e) {
      out.add("npe");
    }
    out.add(max(List.of(1, 5), await(value(3))));
    out.add(max(new ArrayList<>(List.of("a")), await(value("b"))));
    out.add(apply(List.of(1, "a"), l -> l.get(0).hashCode() + l.size(), await(value("x"))));
    out.add(apply(await(value(List.of(1, "a"))), l -> l.get(0).compareTo(null) + 1, "y") == null);
    return out;
  }

  @Async
  static Object run2() throws Exception {
    List<Object> out = new ArrayList<>();
    List<?> wild = new ArrayList<>(List.of("p", 2));
    swap(wild, await(value(0)), 1);
    out.add(wild + "");
    var mixed = List.of(1, "b", 'c');
    await(value(0));
    over(mixed);
    over(List.of(1, "b"));
    over2(mixed.get(await(value(1))), await(value(2)));
    over2(wild.get(0), await(value(2)));
    var nested = List.of(mixed, List.of(2.0, true));
    for (var l : nested) {
      await(value(l.size()));
      for (var x : l) {
        over2(x, await(value(1)));
        out.add(x.hashCode() == 0 ? "" : x.getClass().getSimpleName());
      }
    }
    var array = arr(1, "s");
    await(value(0));
    out.add(array[0].compareTo(null) == 9 ? "" : "u");
    return out;
  }

  @Async
  static Object run3() throws Exception {
    List<Object> out = new ArrayList<>();
    Map<String, List<Integer>> m = new TreeMap<>(Map.of("b", List.of(2), "a", List.of(1)));
    out.add(
        await(
            TypesWithoutNamesInCallsAsync.chain(
                new TypesWithoutNamesInCalls(), m.entrySet().stream())));
    Comparator<? super String> c = Comparator.naturalOrder();
    List<String> names = new ArrayList<>(List.of("z", "y"));
    names.sort(await(value(c)));
    out.add(names);
    BiFunction<? super Integer, ? super Integer, ? extends Number> f = (a, b) -> a + b;
    out.add(f.apply(await(value(1)), await(value(2))).intValue());
    out.add(new TypesWithoutNamesInCalls().inner().t + await(value(1)));

    await(value(0));

    return out;
  }

  @Async
  static Object run() throws Exception {
    String s = "";
    try {
      s += await(TypesWithoutNamesInCallsAsync.run1());
    } catch (RuntimeException e) {
      s += e.getClass();
    }
    try {
      s += await(TypesWithoutNamesInCallsAsync.run2());
    } catch (RuntimeException e) {
      s += e.getClass();
    }
    try {
      s += await(TypesWithoutNamesInCallsAsync.run3());
    } catch (RuntimeException e) {
      s += e.getClass();
    }
    return s;
  }
}
