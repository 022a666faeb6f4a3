package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Awaited values with wildcards of bounds by themselves in their type arguments. */
class AwaitOfNestedSelfBounds {
  static class Node<N extends Node<N>> implements Comparable<N> {
    private final List<N> links = new ArrayList<>();
    final int rank;

    Node(int rank) {
      this.rank = rank;
    }

    void link(N other) {
      links.add(other);
    }

    List<Map.Entry<N, N>> pairs() {
      List<Map.Entry<N, N>> pairs = new ArrayList<>();
      for (int i = 1; i < links.size(); i++) {
        pairs.add(Map.entry(links.get(i - 1), links.get(i)));
      }
      return pairs;
    }

    @Override
    public int compareTo(N other) {
      return Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
      return "node" + rank;
    }
  }

  static class Leaf extends Node<Leaf> {
    Leaf(int rank) {
      super(rank);
    }
  }

  static <K extends Comparable<K>, V> K least(List<Map.Entry<K, V>> entries, int from) {
    K least = entries.get(from).getKey();
    for (Map.Entry<K, V> each : entries) {
      least = each.getKey().compareTo(least) < 0 ? each.getKey() : least;
    }
    return least;
  }

  @Async
  static Object run() {
    Leaf root = new Leaf(0);
    root.link(new Leaf(3));
    root.link(new Leaf(1));
    root.link(new Leaf(2));
    Node<?> node = root;
    List<Object> trace = new ArrayList<>();
    trace.add(least(await(value(node.pairs())), 1));
    trace.add(least(node.pairs(), await(value(0))));
    Node<?> found = least(await(value(node.pairs())), await(value(0)));
    trace.add(found.rank);
    return trace.toString();
  }
}
