package dev.fermata.cli;

import dev.fermata.processor.machine.graph.StateGraph;
import dev.fermata.processor.machine.graph.StateGraph.Edge;
import dev.fermata.processor.machine.graph.StateGraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a graph: its boxes from top to bottom by the normal flow, the entry first, and beside them
 * a rail for each box that exceptions go to. Sizes are in pixels.
 */
final class GraphLayout {
  private static final double SPACING = 34;
  private static final double RAIL_SPACING = 14;

  private final StateGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> boxes = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Rail> rails = new ArrayList<>();

  /** An edge of the normal flow, and where it runs. */
  record Way(Edge edge, ElkEdge placed) {}

  /**
   * The exceptions that one box takes.
   *
   * @param x where the rail runs
   * @param sources the boxes that they come from
   */
  record Rail(double x, ElkNode target, List<ElkNode> sources) {}

  private GraphLayout(StateGraph graph) {
    this.graph = graph;
  }

  /**
   * Lays a graph out.
   *
   * @param hasEntry whether the first node belongs on top, whatever leads to it
   */
  static GraphLayout of(StateGraph graph, boolean hasEntry) {
    GraphLayout layout = new GraphLayout(graph);
    layout.place(hasEntry);
    layout.addRails();
    return layout;
  }

  /** The box of a node, by the node's name. */
  ElkNode box(String name) {
    return boxes.get(name);
  }

  /** The normal flow. */
  List<Way> ways() {
    return ways;
  }

  /** The rails from the innermost out. */
  List<Rail> rails() {
    return rails;
  }

  double width() {
    return root.getWidth() + (rails.size() + 1) * RAIL_SPACING;
  }

  double height() {
    return root.getHeight();
  }

  private void place(boolean hasEntry) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, SPACING);
    // Nodes come in source order, so what goes against it is what a loop goes back by.
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    for (StateGraph.Node node : graph.nodes()) {
      ElkNode box = ElkGraphUtil.createNode(root);
      box.setDimensions(StateBox.width(node), StateBox.height(node));
      boxes.put(node.name(), box);
    }
    if (hasEntry) {
      boxes
          .get(graph.nodes().get(0).name())
          .setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
    }
    Set<String> reached = new HashSet<>();
    for (Edge edge : graph.edges()) {
      if (edge.kind() != Kind.EXCEPTION) {
        ways.add(new Way(edge, connect(edge)));
        reached.add(edge.to());
      }
    }
    onlyThrownTo(reached).values().forEach(this::connect);
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
  }

  /** One way to each box that only exceptions go to, from the last of them: it is placed below. */
  private Map<String, Edge> onlyThrownTo(Set<String> reached) {
    Map<String, Edge> ways = new HashMap<>();
    for (Edge edge : graph.edges()) {
      if (edge.kind() == Kind.EXCEPTION && !reached.contains(edge.to())) {
        ways.put(edge.to(), edge);
      }
    }
    return ways;
  }

  private ElkEdge connect(Edge edge) {
    ElkEdge way = ElkGraphUtil.createSimpleEdge(boxes.get(edge.from()), boxes.get(edge.to()));
    ElkGraphUtil.updateContainment(way);
    return way;
  }

  private void addRails() {
    Map<String, List<ElkNode>> sources = new LinkedHashMap<>();
    for (Edge edge : graph.edges()) {
      if (edge.kind() == Kind.EXCEPTION) {
        sources.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(boxes.get(edge.from()));
      }
    }
    double x = root.getWidth();
    for (Map.Entry<String, List<ElkNode>> each : sources.entrySet()) {
      x += RAIL_SPACING;
      rails.add(new Rail(x, boxes.get(each.getKey()), each.getValue()));
    }
  }
}
