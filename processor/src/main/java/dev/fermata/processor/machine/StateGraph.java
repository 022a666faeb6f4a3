package dev.fermata.processor.machine;

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

  /** A way from a node to a node, both by name. */
  public record Edge(String from, String to, Kind kind) {}

  /** When control goes a way. */
  public enum Kind {
    NEXT,
    /** When what is awaited is there. */
    AWAIT,
    /** When an exception is thrown. */
    EXCEPTION
  }

  /** The graph in Graphviz' language. */
  public String toDot() {
    StringBuilder out = new StringBuilder("digraph ").append(quoted(title)).append(" {\n");
    out.append("  label=").append(quoted(title)).append(" labelloc=t fontname=Helvetica\n");
    out.append("  node [shape=box fontname=monospace]\n");
    for (Node node : nodes) {
      StringBuilder label = new StringBuilder(node.name());
      label.append(node.line() == 0 ? "" : "  (line " + node.line() + ")").append('\n');
      node.code().forEach(line -> label.append(line).append('\n'));
      out.append("  ").append(quoted(node.name()));
      out.append(" [label=").append(quoted(label.toString()));
      out.append(node.state() ? "" : " style=rounded").append("]\n");
    }
    for (Edge edge : edges) {
      out.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
      out.append(
          switch (edge.kind()) {
            case NEXT -> "\n";
            case AWAIT -> " [label=await style=bold]\n";
            case EXCEPTION -> " [style=dashed color=red]\n";
          });
    }
    return out.append("}\n").toString();
  }

  /** Lines are set flush left. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\l") + '"';
  }
}
