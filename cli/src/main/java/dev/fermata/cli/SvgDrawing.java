package dev.fermata.cli;

import dev.fermata.processor.machine.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;

/** Draws graphs, one below the other, as one SVG image. */
final class SvgDrawing {
  private static final double MARGIN = 24;
  private static final double TITLE_HEIGHT = 28;
  private static final String STYLE =
      """
        <style>
          text { font: 12px monospace; fill: #222 }
          .title { font: bold 15px sans-serif }
          .name { font-weight: bold }
          rect { fill: #f6f8fa; stroke: #57606a }
          .part { fill: #fff; stroke-dasharray: 2 2 }
          path { fill: none; stroke: #57606a }
          .await { stroke: #0969da; stroke-width: 2 }
          .exception { stroke: #cf222e; stroke-dasharray: 5 3 }
        </style>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
              markerUnits="userSpaceOnUse" orient="auto">
            <polygon points="0,0 8,4 0,8" fill="context-stroke"/>
          </marker>
        </defs>
      """;

  private final StringBuilder body = new StringBuilder();
  private double width;
  private double height = MARGIN;

  /** Adds a graph below those added before. */
  void add(StateGraph graph) {
    ElkNode layout = GraphLayout.of(graph);
    text(MARGIN, height + StateBox.LINE_HEIGHT, "title", graph.title());
    height += TITLE_HEIGHT;
    body.append(format("  <g transform=\"translate(%.1f %.1f)\">%n", MARGIN, height));
    for (int i = 0; i < graph.edges().size(); i++) {
      edge(graph.edges().get(i), layout.getContainedEdges().get(i));
    }
    for (int i = 0; i < graph.nodes().size(); i++) {
      node(graph.nodes().get(i), layout.getChildren().get(i));
    }
    body.append("  </g>\n");
    height += layout.getHeight() + MARGIN;
    width = Math.max(width, layout.getWidth());
  }

  boolean isEmpty() {
    return body.isEmpty();
  }

  @Override
  public String toString() {
    double fullWidth = width + 2 * MARGIN;
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\">%n",
            fullWidth, height, fullWidth, height)
        + STYLE
        + body
        + "</svg>\n";
  }

  private void node(StateGraph.Node node, ElkNode placed) {
    body.append(
        format(
            "    <rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                + " rx=\"4\"/>%n",
            node.state() ? "state" : "part",
            placed.getX(),
            placed.getY(),
            placed.getWidth(),
            placed.getHeight()));
    double y = placed.getY() + StateBox.PADDING + StateBox.FONT_SIZE;
    String kind = "name";
    for (String line : StateBox.lines(node)) {
      text(placed.getX() + StateBox.PADDING, y, kind, line);
      y += StateBox.LINE_HEIGHT;
      kind = "code";
    }
  }

  private void edge(StateGraph.Edge edge, ElkEdge placed) {
    ElkEdgeSection section = placed.getSections().get(0);
    List<String> points = new ArrayList<>();
    points.add(point(section.getStartX(), section.getStartY()));
    for (ElkBendPoint bend : section.getBendPoints()) {
      points.add(point(bend.getX(), bend.getY()));
    }
    points.add(point(section.getEndX(), section.getEndY()));
    body.append(
        format(
            "    <path class=\"%s\" d=\"M %s\" marker-end=\"url(#arrow)\"/>%n",
            edge.kind().name().toLowerCase(Locale.ROOT), String.join(" L ", points)));
  }

  private void text(double x, double y, String kind, String text) {
    body.append(
        format(
            "    <text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", kind, x, y, escape(text)));
  }

  private static String point(double x, double y) {
    return format("%.1f %.1f", x, y);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments).replace(System.lineSeparator(), "\n");
  }
}
