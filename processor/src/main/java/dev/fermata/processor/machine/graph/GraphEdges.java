package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Handler;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import dev.fermata.processor.machine.graph.StateGraph.Edge;
import dev.fermata.processor.machine.graph.StateGraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways between the blocks of a machine. */
final class GraphEdges {
  private GraphEdges() {}

  static List<Edge> of(Machine machine, Map<Block, String> names) {
    List<Edge> edges = new ArrayList<>();
    for (Block block : machine.blocks()) {
      Kind kind = block.terminator() instanceof Terminator.Await ? Kind.AWAIT : Kind.NEXT;
      List<String> labels = labels(block.terminator());
      List<Block> successors = block.successors();
      for (int i = 0; i < successors.size(); i++) {
        String label = i < labels.size() ? labels.get(i) : "";
        edges.add(new Edge(names.get(block), names.get(successors.get(i)), kind, label));
      }
      if (block.handler() != null) {
        for (Handler.Clause clause : block.handler().clauses()) {
          edges.add(new Edge(names.get(block), names.get(clause.target()), Kind.EXCEPTION, ""));
        }
      }
    }
    return edges;
  }

  private static List<String> labels(Terminator terminator) {
    if (terminator instanceof Terminator.Branch) {
      return List.of("yes", "no");
    }
    if (terminator instanceof Terminator.Switch choice) {
      return choice.cases().stream().map(GraphEdges::label).toList();
    }
    return List.of();
  }

  private static String label(Terminator.Case way) {
    return way.labels().isEmpty()
        ? "default"
        : way.labels().stream().map(Node::toString).collect(Collectors.joining(", "));
  }
}
