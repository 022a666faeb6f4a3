package dev.fermata.cli;

import dev.fermata.processor.machine.graph.StateGraph;
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
  private static final double TITLE_CHARACTER_WIDTH = 9;
  private static final double ENTRY_HEIGHT = 30;
  private static final double LABEL_CHARACTER_WIDTH = 6;
  private static final String STYLE =
      """
        <style>
          text { font: 12px monospace; fill: #222 }
          .title { font: bold 15px sans-serif }
          .name, .label { font: 11px sans-serif; fill: #57606a }
          .label { paint-order: stroke; stroke: #fff; stroke-width: 3px }
          rect { fill: #f6f8fa; stroke: #57606a }
          .part { fill: #fff; stroke-dasharray: 2 2 }
          path { fill: none; stroke: #57606a }
          circle { fill: #57606a }
          .await { stroke: #0969da; stroke-width: 2 }
          .exception { stroke: #cf222e }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .name, .label { fill: #9198a1 }
            .label { stroke: #0d1117 }
            rect { fill: #212830; stroke: #9198a1 }
            .part { fill: #0d1117 }
            path { stroke: #9198a1 }
            circle { fill: #9198a1 }
            .await { stroke: #4493f8 }
            .exception { stroke: #f85149 }
          }
        </style>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
              markerUnits="userSpaceOnUse" orient="auto">
            <polygon points="0,0 8,4 0,8" fill="context-stroke"/>
          </marker>
        </defs>
      """;

  private final List<Label> labels = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private double width;
  private double height = MARGIN;

  /** Where a label stands in its graph. */
  private record Label(double x, double y, double width) {
    boolean overlaps(Label other) {
      return Math.abs(y - other.y) < StateBox.FONT_SIZE
          && x < other.x + other.width
          && other.x < x + width;
    }
  }

  /** Adds the graph of a machine, its entry marked, below what was added before. */
  void add(StateGraph graph) {
    add(graph, true);
  }

  /** Adds a graph of tasks, which has no entry, below what was added before. */
  void addTasks(StateGraph graph) {
    add(graph, false);
  }

  private void add(StateGraph graph, boolean hasEntry) {
    GraphLayout layout = GraphLayout.of(graph, hasEntry);
    double above = hasEntry ? ENTRY_HEIGHT : 0;
    text(MARGIN, height + StateBox.LINE_HEIGHT, "title", graph.title());
    height += TITLE_HEIGHT;
    body.append(format("  <g transform=\"translate(%.1f %.1f)\">%n", MARGIN, height + above));
    if (hasEntry) {
      entry(layout.box(graph.nodes().get(0).name()));
    }
    layout.rails().forEach(this::rail);
    labels.clear();
    layout.ways().forEach(way -> edge(way.edge(), way.placed()));
    for (StateGraph.Node node : graph.nodes()) {
      node(node, layout.box(node.name()));
    }
    body.append("  </g>\n");
    height += above + layout.height() + MARGIN;
    double title = graph.title().length() * TITLE_CHARACTER_WIDTH;
    width = Math.max(width, Math.max(title, layout.width()));
  }

  /** A mark above the box where a coroutine begins. */
  private void entry(ElkNode box) {
    double x = box.getX() + box.getWidth() / 2;
    body.append(format("    <circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>%n", x, -ENTRY_HEIGHT + 5));
    path("next", point(x, -ENTRY_HEIGHT + 5) + " V 0.0");
  }

  private void rail(GraphLayout.Rail rail) {
    ElkNode target = rail.target();
    double end = target.getY() + target.getHeight() / 2;
    for (ElkNode source : rail.sources()) {
      path(
          "exception",
          format(
              "%s H %.1f V %.1f H %.1f",
              point(source.getX() + source.getWidth() / 2, source.getY() + source.getHeight() / 2),
              rail.x(),
              end,
              target.getX() + target.getWidth()));
    }
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
    path(edge.kind().name().toLowerCase(Locale.ROOT), String.join(" L ", points));
    if (!edge.label().isEmpty()) {
      label(section.getStartX() + 4, section.getStartY() + StateBox.FONT_SIZE, edge.label());
    }
  }

  /** A label beside the way that it is of, below the others there. */
  private void label(double x, double y, String text) {
    Label label = new Label(x, y, text.length() * LABEL_CHARACTER_WIDTH);
    while (labels.stream().anyMatch(label::overlaps)) {
      label = new Label(x, label.y + StateBox.FONT_SIZE, label.width);
    }
    labels.add(label);
    text(label.x, label.y, "label", text);
  }

  private void path(String kind, String way) {
    body.append(
        format("    <path class=\"%s\" d=\"M %s\" marker-end=\"url(#arrow)\"/>%n", kind, way));
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
