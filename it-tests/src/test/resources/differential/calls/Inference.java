package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What inference finds for the call as it is written. */
class Inference {
  static class Pair<A, B> {
    final A a;
    final B b;

    Pair(A a, B b) {
      this.a = a;
      this.b = b;
    }

    @Async
    <C> Pair<C, B> withA(Function<? super A, ? extends C> function) {
      return new Pair<>(function.apply(await(value(a))), b);
    }

    @Async
    Pair<B, A> swapped() {
      return new Pair<>(await(value(b)), a);
    }

    @Override
    public String toString() {
      return a + "|" + b;
    }
  }

  @Async
  static <T> List<T> empty() {
    await(value(0));
    return new ArrayList<>();
  }

  @Async
  static <T> T id(T t) {
    return await(value(t));
  }

  @Async
  static <T> List<T> both(T a, T b) {
    return List.of(a, await(value(b)));
  }

  @Async
  static <K, V extends Comparable<V>> Map.Entry<K, V> entry(K key, V value) {
    return Map.entry(await(value(key)), value);
  }

  @Async
  static List<? extends Number> numbers() {
    return List.of(1, await(value(2.5)));
  }

  @Async
  static <T> T first(List<? extends T> list) {
    return await(value(list.get(0)));
  }

  @Async
  static Object run() {
    List<String> strings = empty();
    strings.add(id("s"));
    List<List<Integer>> nested = List.of(empty(), List.of(id(1)));
    Map<String, List<String>> map = Map.of("k", Inference.<String>empty());
    Number number = id(1);
    long wide = id(2);
    double mixed = first(numbers()).doubleValue() + numbers().get(1).intValue();
    List<? super Integer> lower = empty();
    lower.add(id(5));
    Function<String, String> trim = id(s -> s.trim());
    Supplier<List<String>> supplier = id(ArrayList::new);
    var both = both(1, "x");
    Object object = both(1, 2.0).get(0).intValue();
    String swapped = new Pair<>(1, "b").swapped().a.concat("!");
    Pair<List<Integer>, String> pair = new Pair<>(1, "b").withA(n -> List.of(n, n + 1));
    int size = pair.a.size() + pair.swapped().b.size();
    Map.Entry<String, Integer> entry = entry("e", id(7));
    int sum = entry.getValue() + Inference.<Map.Entry<String, Integer>>id(entry).getValue();
    Pair<?, ? extends CharSequence> wild = pair;
    int length = wild.swapped().a.length() + id(wild).b.length();
    String chosen = id(true) ? id("yes") : id(null);
    List<String> conditional = id(true) ? empty() : both("a", "b");
    List<Object> objects = new ArrayList<>(both("a", 1));
    return strings
        + ""
        + nested
        + map
        + number
        + wide
        + mixed
        + lower
        + trim.apply(" t ")
        + supplier.get()
        + both
        + object
        + swapped
        + pair
        + size
        + sum
        + length
        + chosen
        + conditional
        + objects;
  }
}
