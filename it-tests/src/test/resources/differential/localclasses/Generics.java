package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncBiFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Type variables of the class, the method, the local class and its own method. */
class Generics<C extends Comparable<C>> {
  interface Mapper<A, B> {
    @Async
    B map(A value);
  }

  interface Free {
    @Async
    <T extends Comparable<T>> List<T> sorted(T first, T second);
  }

  interface Spread<T> {
    @Async
    int count(String label, T... values);
  }

  private final C least;

  Generics(C least) {
    this.least = least;
  }

  @Async
  static Object run() {
    return new Generics<>("m").all(Map.of("k", 1), 2L);
  }

  @Async
  <T extends Number> Object all(Map<String, ? extends T> map, T other) {
    List<Object> seen = new ArrayList<>();
    class Box<V> implements Mapper<V, List<V>> {
      final V held;

      Box(V held) {
        this.held = held;
      }

      @Async
      @Override
      public List<V> map(V value) {
        List<V> both = new ArrayList<>(List.of(held));
        both.add(await(value(value)));
        T number = await(value(other));
        seen.add(number.intValue() + ":" + least.compareTo(least));
        return both;
      }
    }
    Box<String> box = new Box<>("a");
    List<String> strings = box.map("b");
    seen.add(strings.get(1).length());
    seen.add(new Box<>(other).map(map.get("k")));
    Mapper<C, T> mapper =
        new Mapper<>() {
          T last = other;

          @Async
          @Override
          public T map(C value) {
            T before = last;
            last = await(value(map.get("k")));
            return value.compareTo(least) > 0 ? before : last;
          }
        };
    seen.add(List.of(mapper.map(least), mapper.map(least)));
    Free free =
        new Free() {
          @Async
          @Override
          public <E extends Comparable<E>> List<E> sorted(E first, E second) {
            E one = await(value(first));
            boolean isLess = one.compareTo(second) < 0;
            return isLess ? List.of(one, second) : List.of(await(value(second)), one);
          }
        };
    seen.add(free.sorted(2, 1));
    seen.add(free.<String>sorted("x", "y").get(0).length());
    Spread<String> spread =
        new Spread<>() {
          @Async
          @Override
          public int count(String label, String... values) {
            int count = 0;
            for (String each : values) {
              count += await(value(each)).length();
            }
            return count + label.length();
          }
        };
    seen.add(spread.count("l", "a", "bc"));
    seen.add(spread.count("none"));
    AsyncBiFunction<Integer, Integer, Integer> sum =
        new AsyncBiFunction<Integer, Integer, Integer>() {
          @Async
          @Override
          public Integer apply(Integer a, Integer b) {
            return a + await(value(b));
          }
        };
    try {
      seen.add(sum.apply(1, 2));
    } catch (Throwable e) {
      seen.add(e);
    }
    return seen;
  }
}
