package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.ContinueStmt;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Handler;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import dev.fermata.processor.machine.graph.StateGraph.Edge;
import dev.fermata.processor.machine.graph.StateGraph.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways between the blocks of a machine, each once. */
final class GraphEdges {
  private final Map<Block, String> names;
  private final PendingWays ways;
  private final Set<Edge> edges = new LinkedHashSet<>();

  private GraphEdges(Map<Block, String> names, PendingWays ways) {
    this.names = names;
    this.ways = ways;
  }

  static List<Edge> of(Machine machine, Map<Block, String> names, PendingWays ways) {
    GraphEdges edges = new GraphEdges(names, ways);
    machine.blocks().forEach(edges::addFrom);
    return List.copyOf(edges.edges);
  }

  private void addFrom(Block block) {
    Terminator terminator = block.terminator();
    Kind kind = terminator instanceof Terminator.Await ? Kind.AWAIT : Kind.NEXT;
    List<String> labels =
        terminator instanceof Terminator.Goto ? List.of(ways.label(block)) : labels(terminator);
    List<Block> targets = terminator.targets();
    for (int i = 0; i < targets.size(); i++) {
      add(block, targets.get(i), kind, i < labels.size() ? labels.get(i) : "");
    }
    for (ContinueStmt jump : block.jumps()) {
      add(block, Jump.target(jump), Kind.NEXT, ways.label(jump));
    }
    for (Handler.Clause clause : block.catchers()) {
      add(block, clause.target(), Kind.EXCEPTION, "");
      if (takesAll(clause)) {
        return;
      }
    }
  }

  private void add(Block from, Block to, Kind kind, String label) {
    edges.add(new Edge(names.get(from), names.get(to), kind, label));
  }

  /** Whether nothing is left for the clauses after this one. */
  private static boolean takesAll(Handler.Clause clause) {
    return clause.types().size() == 1
        && clause.variable().type().type().equals(Types.THROWABLE.type());
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
