package dev.fermata.cli;

import dev.fermata.processor.machine.graph.StateGraph;
import java.util.ArrayList;
import java.util.List;

/** The box of a state: its name and its code. Sizes are in pixels. */
final class StateBox {
  static final double FONT_SIZE = 12;
  static final double LINE_HEIGHT = 16;
  static final double PADDING = 8;

  /** What monospaced fonts have. */
  private static final double CHARACTER_WIDTH = 0.61 * FONT_SIZE;

  private static final int MAX_LINE_LENGTH = 100;

  private StateBox() {}

  /** The name first, then the code, long lines shortened. */
  static List<String> lines(StateGraph.Node node) {
    List<String> lines = new ArrayList<>();
    lines.add(node.line() == 0 ? node.name() : node.name() + "  line " + node.line());
    for (String line : node.code()) {
      lines.add(
          line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH - 1) + "…");
    }
    return lines;
  }

  static double width(StateGraph.Node node) {
    int longest = lines(node).stream().mapToInt(String::length).max().orElse(0);
    return longest * CHARACTER_WIDTH + 2 * PADDING;
  }

  static double height(StateGraph.Node node) {
    return lines(node).size() * LINE_HEIGHT + 2 * PADDING;
  }
}
