package dev.fermata.processor.machine.graph;

import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Dump;
import dev.fermata.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

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
    return of(machine, title, dump.names(), PendingWays.of(machine), Block::line, dump::lines);
  }

  /**
   * The graph of a machine, in other words.
   *
   * @param names what its blocks are called
   * @param ways the ways out of its blocks that wait
   * @param begin the line of the user's file that a block begins at
   * @param lines what is said of a block, line by line
   */
  static StateGraph of(
      Machine machine,
      String title,
      Map<Block, String> names,
      PendingWays ways,
      ToIntFunction<Block> begin,
      Function<Block, List<String>> lines) {
    List<StateGraph.Node> nodes = new ArrayList<>();
    for (Block block : machine.blocks()) {
      boolean isState = block.state() != Block.INLINED;
      nodes.add(
          new StateGraph.Node(
              names.get(block), isState, begin.applyAsInt(block), lines.apply(block)));
    }
    return new StateGraph(title, nodes, GraphEdges.of(machine, names, ways));
  }
}
