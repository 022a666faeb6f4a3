package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import access.other.ProtectedBase;
import dev.fermata.annotation.Async;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Private generic, static, inherited and overloaded members together. */
class VisibilityMix<T extends Comparable<T>> {
  private T value;
  private final Map<String, List<T>> index = new java.util.TreeMap<>();
  private static final int LIMIT = 3;
  private static long calls;

  interface Greeter {
    private String secret(String s) {
      return "secret " + s;
    }

    private static int hidden() {
      return 5;
    }

    @Async
    default String greet(String name) {
      Function<String, String> f = this::secret;
      return secret(await(value(name))) + hidden() + f.apply("f");
    }
  }

  enum Op {
    ADD("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    SUB("-") {
      @Override
      int apply(int a, int b) {
        return a - b;
      }
    };

    private final String sign;
    private static int used;

    Op(String sign) {
      this.sign = sign;
    }

    abstract int apply(int a, int b);

    @Async
    String compute(int a) {
      used++;
      return a + sign + apply(a, await(value(2))) + used + this.sign;
    }
  }

  record Range(int from, int to) {
    private static Range empty = new Range(0, 0);

    private int width() {
      return to - from;
    }

    @Async
    Range widen(int by) {
      return width() == 0 ? empty : new Range(from - await(value(by)), to() + by + empty.width());
    }
  }

  static class Parent<A, B> {
    protected A a;
    protected B b;

    private static <X> X pick(X x, X y) {
      calls++;
      return calls % 2 == 0 ? x : y;
    }

    protected <R> R map(BiFunction<? super A, ? super B, ? extends R> f) {
      return f.apply(a, b);
    }
  }

  static class Child<A> extends Parent<A, List<A>> {
    private A[] array;

    @SafeVarargs
    Child(A first, A... more) {
      a = first;
      b = List.of(first);
      array = more;
    }

    private <R> List<R> each(Function<? super A, ? extends R> f) {
      return b.stream().<R>map(f).collect(Collectors.toList());
    }

    @Async
    String body() {
      Supplier<A> getter = () -> array[0];
      String mapped = map((x, y) -> x + "/" + y);
      super.a = await(value(a));
      A chosen = Parent.pick(a, array[await(value(0))]);
      array[0] = b.get(0);
      List<String> strings = this.<String>each(x -> "e" + x);
      return mapped + chosen + getter.get() + strings + each(String::valueOf) + super.b;
    }
  }

  VisibilityMix(T value) {
    this.value = value;
  }

  private T max(T a, T b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private <U extends T> List<? super U> lower(U u) {
    return List.of(u);
  }

  private static String over(Object o) {
    return "object";
  }

  private static String over(long l) {
    return "long";
  }

  private static String over(Integer i) {
    return "integer";
  }

  private static String over(int... is) {
    return "varargs";
  }

  @Async
  String body(T other) {
    value = max(value, await(value(other)));
    index.computeIfAbsent("k", k -> new java.util.ArrayList<>()).add(value);
    T old = value;
    value = other;
    Comparator<T> order = Comparator.comparing(x -> max(x, value));
    int n = LIMIT;
    n += calls += await(value(2));
    short s = 1;
    trace(over(s) + over(1) + over(await(value(1))) + over() + over("x") + over('c', 1));
    return old + "" + index + order.compare(old, other) + n + LIMIT + lower(value).get(0);
  }

  private class Deep {
    class Deeper {
      private T mine = value;

      private String tell() {
        return mine + "" + value + VisibilityMix.this.value;
      }
    }
  }

  static class Far extends ProtectedBase {
    class Inner {
      @Async
      String body() {
        return Far.this.toString() + await(value("!"));
      }
    }

    @Override
    public String toString() {
      return "far";
    }
  }

  @Async
  static Object run() {
    trace(await(VisibilityMix_GreeterAsync.greet(new Greeter() {}, "n")));
    trace(await(VisibilityMix_OpAsync.compute(Op.ADD, 1)) + Op.used);
    trace(await(VisibilityMix_OpAsync.compute(Op.SUB, 5)));
    trace(await(VisibilityMix_RangeAsync.widen(new Range(1, 4), 2)));
    trace(await(VisibilityMix_RangeAsync.widen(new Range(1, 1), 2)));
    trace(await(VisibilityMix_ChildAsync.body(new Child<>("c", "d"))));
    trace(await(VisibilityMix_Far_InnerAsync.body(new Far().new Inner())));
    return await(VisibilityMixAsync.body(new VisibilityMix<>(4), 7));
  }
}
