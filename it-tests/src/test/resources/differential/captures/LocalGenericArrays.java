package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays and lists of local types in a generic method live across awaits. */
class LocalGenericArrays<O> {
  private final O own;

  LocalGenericArrays(O own) {
    this.own = own;
  }

  @Async
  <T extends Comparable<T>> String body(T first, T second) {
    class Node {
      final T held;

      Node(T held) {
        this.held = held;
      }

      @Override
      public String toString() {
        return "<" + held + own + ">";
      }
    }
    record Pair(int a, String b) {}
    enum Side {
      LEFT,
      RIGHT
    }
    class Of<E> {
      E element;
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(await(value(first))));
    nodes.add(new Node(second));
    Pair[][] grid = {{new Pair(7, "g")}, {}, new Pair[await(value(2))]};
    Pair[] pairs = {new Pair(1, await(value("p")))};
    Side[] sides = new Side[await(value(1))];
    sides[0] = Side.RIGHT;
    List<Node> list = new ArrayList<>(nodes);
    Of<String> of = new Of<>();
    Object object = pairs[0];
    trace(await(value(nodes.size())) + Arrays.toString(pairs) + nodes + grid[0][0].b());
    for (Node each : nodes) {
      trace(each + await(value("n")));
    }
    boolean is = object instanceof Pair;
    Node cast = is ? nodes.get(1) : null;
    Class<?> type = Pair[].class;
    trace(is + "" + (cast.held.compareTo(second) == 0) + type.isArray() + sides[0] + pairs[0]);
    trace(list.get(0).held + "" + of.element + await(value("z")));
    return pairs.getClass().getComponentType().isInstance(pairs[0]) + "" + grid[0].length;
  }

  @Async
  static Object run() {
    return await(LocalGenericArraysAsync.body(new LocalGenericArrays<>("o"), 3, 4));
  }
}
