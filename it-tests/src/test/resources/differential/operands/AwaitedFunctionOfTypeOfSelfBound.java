package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Awaited functions of a type whose type parameter is bounded by itself. */
class AwaitedFunctionOfTypeOfSelfBound {
  static class Node<T extends Comparable<T>> {
    T t;

    Node(T t) {
      this.t = t;
    }

    String with(Function<Node<T>, String> f) {
      return f.apply(this);
    }

    List<Node<T>> list() {
      return List.of(this);
    }

    Node<T> best(Comparator<? super Node<T>> c) {
      return list().stream().max(c).get();
    }

    T get() {
      return t;
    }
  }

  static class Sup<T extends Comparable<? super T>> {
    T t;

    Sup(T t) {
      this.t = t;
    }

    String with(Function<T, String> f) {
      return f.apply(t);
    }

    String with2(Function<? super Sup<T>, ? extends String> f) {
      return f.apply(this);
    }

    <R> R to(Function<? super T, ? extends R> f) {
      return f.apply(t);
    }
  }

  static <T extends Comparable<T>> T max(Node<T> a, Function<? super Node<T>, ? extends T> f) {
    return f.apply(a);
  }

  @Async
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Node<?> p = new Node<>("a");
    trace.add(p.with(await(value(n -> "" + n.t))));
    trace.add(p.best(await(value((n, m) -> n.t.hashCode() - m.t.hashCode()))).t);
    trace.add(p.list().stream().map(await(value(n -> n.t))).collect(Collectors.toList()));
    trace.add(max(p, await(value(n -> n.get()))));
    Sup<?> s = new Sup<>("s");
    trace.add(s.with(await(value(n -> n.toString()))));
    trace.add(s.with2(await(value(n -> n.t.toString()))));
    trace.add(s.to(await(value(n -> n.toString()))));
    return trace.toString();
  }
}
