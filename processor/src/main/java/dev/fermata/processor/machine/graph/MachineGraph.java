package dev.fermata.processor.machine.graph;

import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Dump;
import dev.fermata.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/** Draws a machine as it is, with the names that its code has. */
public final class MachineGraph {
  private MachineGraph() {}

  /**
   * The graph of a machine.
   *
   * @param title what the graph is called
   */
  public static StateGraph of(Machine machine, String title) {
    Dump dump = Dump.of(machine);
    List<StateGraph.Node> nodes = new ArrayList<>();
    for (Block block : machine.blocks()) {
      boolean isState = block.state() != Block.INLINED;
      nodes.add(
          new StateGraph.Node(dump.names().get(block), isState, block.line(), dump.lines(block)));
    }
    return new StateGraph(title, nodes, GraphEdges.of(machine, dump.names()));
  }
}
