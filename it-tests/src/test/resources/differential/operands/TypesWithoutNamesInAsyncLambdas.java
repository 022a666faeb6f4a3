package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncFunctionAsync;
import dev.fermata.function.AsyncSupplier;
import dev.fermata.function.AsyncSupplierAsync;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Async lambdas that capture variables of intersections, and infer what no declaration can name.
 */
class TypesWithoutNamesInAsyncLambdas {
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

  static <T extends Supplier<String> & Comparable<?>> String both(T t) {
    return t.get();
  }

  static <K, V> String entries(Iterator<Map.Entry<K, V>> it, Object more) {
    Map.Entry<K, V> e = it.next();
    return e.getKey() + "=" + e.getValue() + more;
  }

  @Async
  static Object run() throws Throwable {
    List<Object> out = new ArrayList<>();
    Map<String, ?> map = Map.of("k", 2);
    int n = await(value(2));
    var any = n > 1 ? new One(n) : new Two("t");
    AsyncSupplier<String, RuntimeException> task =
        () -> {
          String s = both(any);
          await(value(1));
          return s + any.get() + both(any) + entries(map.entrySet().iterator(), await(value(3)));
        };
    out.add(await(AsyncSupplierAsync.get(task)));
    AsyncFunction<List<?>, Object> first = l -> l.get(0) + "" + await(value(4));
    out.add(await(AsyncFunctionAsync.apply(first, List.of("x"))));
    return out.toString();
  }
}
