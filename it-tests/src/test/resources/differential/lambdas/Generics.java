package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncPredicate;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Type variables of the method and the class, wildcards, bounds and inference. */
class Generics<K extends Comparable<K>> {
  private final K key;

  Generics(K key) {
    this.key = key;
  }

  @Async
  static Object run() throws Throwable {
    return new Generics<>("k").all(List.of(3, 1, 2));
  }

  @Async
  <V extends Number & Comparable<V>> Object all(List<? extends V> values) throws Throwable {
    List<Object> seen = new ArrayList<>();
    AsyncBiFunction<K, V, Map<K, List<V>>> map = (k, v) -> Map.of(await(value(k)), List.of(v));
    for (V each : values) {
      seen.add(map.apply(key, each));
      AsyncPredicate<? super V> bigger = v -> v.compareTo(each) > await(value(0));
      seen.add(count(values, bigger));
    }
    AsyncSupplier<? extends V, ? extends RuntimeException> first = () -> await(value(values.get(0)));
    V number = first.get();
    seen.add(number.intValue() + number.compareTo(number));
    seen.add(same(() -> await(value(1)), () -> await(value(2L))));
    return seen;
  }

  @Async
  static <E> int count(List<? extends E> all, AsyncPredicate<? super E> test) throws Throwable {
    int count = 0;
    for (E each : all) {
      if (test.test(each)) {
        count++;
      }
    }
    return count;
  }

  @Async
  static <R, X extends Throwable> List<R> same(
      AsyncSupplier<? extends R, X> a, AsyncSupplier<? extends R, X> b) throws X {
    return List.of(a.get(), b.get());
  }
}
