package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Bounds, wildcards, captures and inference in signatures and bodies. */
class GenericMix<K extends Comparable<? super K> & Serializable, V> {
  interface Visitor<R, X extends Exception> {
    R visit(Object o) throws X;
  }

  interface Shape<S extends Shape<S>> {
    S scaled(int by);

    int area();

    @Async
    default S twice(int by) {
      S once = scaled(await(value(by)));
      return once.scaled(await(value(by)));
    }
  }

  record Square(int side) implements Shape<Square> {
    @Override
    public Square scaled(int by) {
      return new Square(side * by);
    }

    @Override
    public int area() {
      return side * side;
    }
  }

  private final Map<K, List<? super V>> map = new HashMap<>();
  protected K last;

  @Async
  <E extends Exception> V put(K key, V element, Class<E> failure) throws E, IOException {
    List<? super V> list = map.computeIfAbsent(key, k -> new ArrayList<V>());
    list.add(await(value(element)));
    Object first = list.get(0);
    last = last == null || key.compareTo(last) > 0 ? key : last;
    Serializable serial = await(value(last));
    trace(serial + " " + first + list.size());
    if (await(value(failure == null))) {
      return element;
    }
    throw failure.cast(await(value(new IllegalStateException("as " + failure.getSimpleName()))));
  }

  @Async
  static <T, C extends Collection<? super T>> C addAll(Supplier<C> make, Iterable<? extends T> all) {
    C into = make.get();
    Iterator<? extends T> each = all.iterator();
    while (each.hasNext()) {
      T one = each.next();
      into.add(await(value(one)));
    }
    return into;
  }

  @Async
  static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> of) {
    Iterator<? extends T> i = of.iterator();
    T candidate = i.next();
    while (i.hasNext()) {
      T next = await(value(i.next()));
      if (next.compareTo(candidate) > 0) {
        candidate = next;
      }
    }
    return candidate;
  }

  @Async
  static <R, X extends Exception> R accept(Visitor<? extends R, X> visitor, Object o) throws X {
    R early = visitor.visit(await(value(o)));
    return early != null ? early : visitor.visit("again");
  }

  @Async
  static <A, B, D> Function<A, D> compose(Function<? super A, ? extends B> f, Function<B, D> g) {
    Function<A, B> widened = f::apply;
    UnaryOperator<D> same = UnaryOperator.identity();
    await(value("compose"));
    return a -> same.apply(g.apply(widened.apply(a)));
  }

  @Async
  static <T> T[] fill(IntFunction<T[]> make, T with, int... at) {
    T[] array = make.apply(await(value(3)));
    for (int i : at) {
      array[i] = await(value(with));
    }
    return array;
  }

  @Async
  static <T> void swap(List<T> list, int i, int j) {
    T held = list.get(i);
    list.set(i, list.get(await(value(j))));
    list.set(j, held);
  }

  @Async
  static void swapAny(List<?> list) {
    await(GenericMixAsync.swap(list, 0, 1));
    var any = list.get(0);
    var optional = Optional.of(any).map(x -> x + "!");
    trace(any + optional.get() + await(value(list.size())) + optional.map(String::length).get());
  }

  @Async
  static Object run() throws Exception {
    GenericMix<String, Number> mix = new GenericMix<>();
    trace(await(GenericMixAsync.<String, Number, RuntimeException>put(mix, "k", 1.5, null)));
    try {
      await(GenericMixAsync.put(mix, "l", 2, IllegalStateException.class));
    } catch (IllegalStateException e) {
      trace(e.getMessage());
    }
    List<Object> all = await(GenericMixAsync.addAll(ArrayList<Object>::new, List.of(1, 2)));
    trace(all + "" + await(GenericMixAsync.max(List.of("b", "c", "a"))));
    trace(await(GenericMixAsync.<Integer, RuntimeException>accept(o -> o.hashCode(), 7)));
    trace(await(GenericMixAsync.compose((Object o) -> o + "x", String::length)).apply("abc"));
    trace(await(GenericMixAsync.fill(String[]::new, "f", 0, await(value(2))))[2]);
    List<Integer> swapped = new ArrayList<>(List.of(1, 2));
    await(GenericMixAsync.swapAny(swapped));
    Comparator<Square> byArea = Comparator.comparingInt(Square::area);
    Square square = await(GenericMix_ShapeAsync.twice(new Square(1), 2));
    return swapped + "" + square + byArea.compare(square, new Square(3));
  }
}
