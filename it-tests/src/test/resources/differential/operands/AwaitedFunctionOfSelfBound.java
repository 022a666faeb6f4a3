package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Awaited functions of what stands for a type parameter that is bounded by itself. */
class AwaitedFunctionOfSelfBound {
  static class Node<T extends Node<T>> {
    T t;
    int v;

    int with(Function<T, Integer> f) {
      return f.apply(t);
    }

    boolean test(Predicate<? super T> f) {
      return f.test(t);
    }
  }

  static class Leaf extends Node<Leaf> {
    Leaf(int v) {
      this.v = v;
    }
  }

  static <E extends Enum<E>> int first(Class<E> c, Function<E, Integer> f) {
    return f.apply(c.getEnumConstants()[0]);
  }

  enum En {
    A,
    B
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Leaf l = new Leaf(1);
    l.t = new Leaf(2);
    Node<?> node = l;
    trace.add(node.with(await(value(x -> x.v))));
    trace.add(node.test(await(value(x -> x.v == 2))));
    trace.add(node.test(await(value(x -> x.t == null))));
    return trace;
  }
}
