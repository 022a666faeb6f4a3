package dev.fermata.processor.machine.graph;

import java.util.List;

/**
 * A machine as people see it: what tools draw. It holds text alone, nothing of the machine.
 *
 * @param title what the graph is called
 * @param nodes the blocks, the entry first, in source order
 * @param edges from block to block
 */
public record StateGraph(String title, List<Node> nodes, List<Edge> edges) {
  public StateGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A block.
   *
   * @param name unique in its graph
   * @param state whether it is a state, rather than part of one
   * @param line the line of the user's file that it begins at, 0 when unknown
   * @param code what it does and how it ends, line by line
   */
  public record Node(String name, boolean state, int line, List<String> code) {
    public Node {
      code = List.copyOf(code);
    }
  }

  /**
   * A way from a node to a node, both by name.
   *
   * @param label which of several ways it is, as {@code yes}; empty where there is one
   */
  public record Edge(String from, String to, Kind kind, String label) {}

  /** When control goes a way. */
  public enum Kind {
    NEXT,
    /** When what is awaited is there. */
    AWAIT,
    /** When an exception is thrown. */
    EXCEPTION
  }
}
