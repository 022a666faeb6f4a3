package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Awaited values whose type arguments mention captured wildcards that are bounded by themselves. */
class ReceiverOfSelfBound {
  @Async
  static Object run() {
    Node<?> node = new Leaf(3);
    List<Object> all = new ArrayList<>();
    all.add(await(value(node.links())).values().iterator().next());
    all.add(await(value(node.links())).keySet().stream().min(Comparator.naturalOrder()).get().id);
    all.add(
        await(value(node.links().entrySet())).stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .collect(Collectors.toList()));
    Collection<?> greatest =
        await(value(node.links().values())).stream()
            .map(Collections::max)
            .map(it -> it.id)
            .collect(Collectors.toList());
    return all + " " + greatest;
  }

  static class Node<N extends Node<N>> implements Comparable<N> {
    final int id;

    Node(int id) {
      this.id = id;
    }

    Map<N, List<N>> links() {
      return Map.of();
    }

    @Override
    public int compareTo(N other) {
      return id - other.id;
    }

    @Override
    public String toString() {
      return "n" + id;
    }
  }

  static class Leaf extends Node<Leaf> {
    Leaf(int id) {
      super(id);
    }

    @Override
    Map<Leaf, List<Leaf>> links() {
      return Map.of(this, List.of(new Leaf(7), new Leaf(8)));
    }
  }
}
