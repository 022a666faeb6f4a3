package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Private members through wildcards of a type parameter that is bounded by itself. */
class PrivateThroughWildcardOfSelfBound {
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
  static Object run() {
    List<Object> trace = new ArrayList<>();
    Node<?> node = leaf();
    trace.add(node.n() + await(value(1)));
    trace.add(node.next.v);
    trace.add(node.step(await(value(3))).v);
    List<? extends Node<?>> list = List.of(leaf());
    trace.add(((Node<?>) list.get(0)).n() + await(value(1)));
    trace.add(((Node<?>) list.get(0)).next.v);
    trace.add(((Node<?>) await(value(list)).get(0)).next.v);
    for (Node<?> each : list) {
      trace.add(each.n());
      trace.add(each.next.v);
      trace.add(each.step(await(value(3))).v);
    }
    Node<? extends Leaf> bounded = leaf();
    trace.add(bounded.n() + await(value(1)));
    trace.add(bounded.next.v);
    trace.add(bounded.step(await(value(3))).v);
    Node<? super Leaf> below = leaf();
    trace.add(below.n() + await(value(1)));
    trace.add(below.next.v);
    trace.add(below.step(await(value(3))).v);
    trace.add(below.same(new Leaf(3)));
    trace.add(below.same(await(value(new Leaf(3)))));
    return trace;
  }
}
