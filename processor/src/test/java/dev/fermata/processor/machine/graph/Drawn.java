package dev.fermata.processor.machine.graph;

import dev.fermata.processor.Passes;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.testing.Attributed;
import java.util.List;
import java.util.stream.Collectors;

/** Graphs as text. */
final class Drawn {
  private Drawn() {}

  /** Each box of the method {@code m} with its lines. */
  static String boxes(String members) {
    return WrittenGraph.of(machine(members), "m").nodes().stream()
        .map(Drawn::box)
        .collect(Collectors.joining("\n"));
  }

  /** Each box of the method {@code m} with its lines, then the ways from it. */
  static String boxesAndWays(String members) {
    StateGraph graph = WrittenGraph.of(machine(members), "m");
    return graph.nodes().stream()
        .map(node -> box(node) + ways(graph, node))
        .collect(Collectors.joining("\n"));
  }

  /** Each box of the machine of the method {@code m} by its name, with the ways from it. */
  static String waysOfMachine(String members) {
    StateGraph graph = MachineGraph.of(machine(members), "m");
    return graph.nodes().stream()
        .map(node -> node.name() + ways(graph, node))
        .collect(Collectors.joining("\n"));
  }

  /** Each box of the method {@code m} by its name, with the line that it begins at. */
  static List<String> lines(String members) {
    return WrittenGraph.of(machine(members), "m").nodes().stream()
        .map(node -> node.name() + " " + node.line())
        .toList();
  }

  private static String box(StateGraph.Node node) {
    return node.name() + ": " + String.join(" / ", node.code());
  }

  private static String ways(StateGraph graph, StateGraph.Node from) {
    return graph.edges().stream()
        .filter(edge -> edge.from().equals(from.name()))
        .map(edge -> "\n  " + (edge.kind() + " " + edge.label()).strip() + " → " + edge.to())
        .collect(Collectors.joining());
  }

  private static Machine machine(String members) {
    String source =
        """
        package test;

        import static dev.fermata.Fermata.*;
        import dev.fermata.AsyncIterator;
        import dev.fermata.annotation.Async;
        import java.util.List;

        class Test {
          static int plain(int n) { return n; }
          static void log(Object... what) {}
        """
            + members
            + "}\n";
    Attributed attributed = Attributed.of(source);
    Body body = new Body(attributed.type(), attributed.method("m"));
    Passes.lower(body);
    return Passes.machine(body);
  }
}
