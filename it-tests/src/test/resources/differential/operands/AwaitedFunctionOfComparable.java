package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Awaited functions of what is compared with itself, such as enums. */
class AwaitedFunctionOfComparable {
  static class Pair<A extends List<B>, B extends Comparable<B>> {
    A a;
    B b;

    Pair(A a, B b) {
      this.a = a;
      this.b = b;
    }

    int with(BiFunction<A, B, Integer> f) {
      return f.apply(a, b);
    }

    B or(B other, Predicate<? super B> p) {
      return p.test(b) ? b : other;
    }

    B b() {
      return b;
    }

    Pair<A, B> self() {
      return this;
    }

    void take(Supplier<? extends A> s, Consumer<? super B> c) {
      a = s.get();
      c.accept(b);
    }
  }

  enum Color {
    RED,
    GREEN
  }

  static class Holder<E extends Enum<E>> {
    E e;

    Holder(E e) {
      this.e = e;
    }

    String with(Function<E, String> f) {
      return f.apply(e);
    }

    int cmp(E other, Comparator<E> c) {
      return c.compare(e, other);
    }

    E get() {
      return e;
    }

    <R> R to(Function<? super E, ? extends R> f) {
      return f.apply(e);
    }

    Stream<E> stream() {
      return Stream.of(e);
    }

    E[] array() {
      return null;
    }
  }

  static <E extends Enum<E>> String each(Holder<E> h, Function<E, String> f) {
    return f.apply(h.e);
  }

  static <T extends Comparable<T>> T max(List<T> list, Comparator<T> c) {
    return list.stream().max(c).get();
  }

  static <E extends Enum<E>> E same(Holder<E> h, E e) {
    return e;
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Pair<?, ?> p = new Pair<>(List.of("s"), "s");
    trace.add(p.with(await(value((a, b) -> a.size() + b.hashCode()))));
    trace.add(p.or(null, await(value(b -> b.equals("s")))));
    p.take(() -> null, await(value(b -> trace.add(b))));
    Holder<?> h = new Holder<>(Color.RED);
    trace.add(h.with(await(value(e -> e.name()))));
    trace.add(h.to(await(value(e -> e.ordinal()))));
    trace.add(each(h, await(value(e -> e.name() + e.getDeclaringClass().getSimpleName()))));
    trace.add(h.stream().map(await(value(e -> e.name()))).collect(Collectors.toList()));
    trace.add(
        h.stream()
            .filter(await(value(e -> e.ordinal() == 0)))
            .map(e -> e.name())
            .findFirst()
            .get()
            .length());
    List<Holder<?>> hs = List.of(h, new Holder<>(Color.GREEN));
    for (Holder<?> each : hs) {
      trace.add(each.with(await(value(e -> e.name()))));
    }
    trace.add(hs.get(1).with(await(value(e -> e.name()))));
    trace.add(hs.get(await(value(1))).with(await(value(e -> e.name()))));
    trace.add(
        hs.stream().map(await(value(x -> x.with(e -> e.name())))).collect(Collectors.toList()));
    Holder<? extends Color> hc = new Holder<>(Color.RED);
    trace.add(hc.with(await(value(e -> e.name()))));
    trace.add(hc.cmp(null, await(value((a, b) -> a == b ? 0 : 1))));
    trace.add(h.cmp(null, await(value((a, b) -> a == b ? 0 : 1))));
    return trace.toString();
  }
}
