package dev.fermata.cli;

import dev.fermata.processor.machine.StateGraph;
import java.util.HashMap;
import java.util.Map;
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

/** Places the boxes and the lines of a graph. Nodes and edges keep their order and names. */
final class GraphLayout {
  private static final double SPACING = 30;

  private GraphLayout() {}

  /**
   * Lays a graph out from top to bottom.
   *
   * @return a root whose children stand for the nodes and whose edges stand for the edges, in their
   *     order
   */
  static ElkNode of(StateGraph graph) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, SPACING);
    Map<String, ElkNode> nodes = new HashMap<>();
    for (StateGraph.Node node : graph.nodes()) {
      ElkNode placed = ElkGraphUtil.createNode(root);
      placed.setDimensions(StateBox.width(node), StateBox.height(node));
      nodes.put(node.name(), placed);
    }
    for (StateGraph.Edge edge : graph.edges()) {
      ElkEdge placed = ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
      ElkGraphUtil.updateContainment(placed);
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return root;
  }
}
