package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The same where the wildcard is bounded by a type parameter of the method. */
class PrivateThroughWildcardOfMethodSelfBound {
  static class Node<T extends Node<T>> {
    private T next;
    int v;

    private int n() {
      return v;
    }

    private T step(int i) {
      v += i;
      return next;
    }

    private boolean same(T other) {
      return other == next;
    }

    private void set(T t) {
      next = t;
    }

    private List<T> list() {
      return Arrays.asList(next);
    }

    private <X> X own(X x) {
      return x;
    }

    private <X extends T> T of(X x) {
      return x;
    }

    private static <Y extends Node<Y>> Y st(Y y) {
      return y;
    }
  }

  static class Leaf extends Node<Leaf> {
    Leaf(int v) {
      this.v = v;
    }
  }

  static Leaf leaf() {
    Leaf a = new Leaf(1);
    Node<Leaf> n = a;
    n.next = new Leaf(2);
    return a;
  }

  @Async
  static <T extends Node<T>> Object go(
      T t,
      List<? extends T> list,
      List<? extends Node<T>> nodes,
      Node<? extends T> wild,
      Node<? super T> below) {
    List<Object> trace = new ArrayList<>();
    Node<T> node = t;
    trace.add(node.n() + await(value(1)));
    trace.add(node.next.v);
    trace.add(node.step(await(value(3))).v);
    Node<? extends T> one = list.get(0);
    trace.add(one.n() + await(value(1)));
    trace.add(one.next.v);
    Node<T> n0 = nodes.get(0);
    trace.add(n0.next.v);
    trace.add(n0.same(node.next));
    trace.add(n0.list().get(0).v);
    trace.add(n0.own(n0).v);
    trace.add(n0.of(t).v);
    n0.set(await(value(t)));
    n0.next = await(value(t));
    trace.add(wild.next.v);
    trace.add(wild.n());
    trace.add(wild.step(await(value(3))).v);
    trace.add(wild.list().get(0).v);
    trace.add(wild.own("x").length());
    trace.add(wild.<String>own("x").length());
    trace.add(below.n() + below.next.v);
    trace.add(below.list().get(0).v);
    below.set(t);
    trace.add(below.same(await(value(t))));
    below.next = t;
    trace.add(below.own("x").length());
    trace.add(Node.st(t).v);
    trace.add(list.stream().map(x -> ((Node<? extends T>) x).n()).collect(Collectors.toList()));
    trace.add(list.stream().map((Node<? extends T> x) -> x.next.v).collect(Collectors.toList()));
    return trace;
  }

  @Async
  static Object run() {
    return await(
        PrivateThroughWildcardOfMethodSelfBoundAsync.go(
            leaf(), List.of(leaf()), List.of(leaf()), leaf(), leaf()));
  }
}
