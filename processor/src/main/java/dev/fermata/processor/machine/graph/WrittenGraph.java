package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.BlockNames;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws a machine in the words of the user's file. It is meant for one whose body was not
 * relocated, so that its names are those that the user wrote; what the passes added besides is left
 * out.
 *
 * <pre>{@code
 * i = from;                             for (int i = from; i > 0; i--) {
 * i > 0 ?                          ←      say(i);
 * say(i); await sleep(second)             await(sleep(second));
 * i--                                   }
 * }</pre>
 */
public final class WrittenGraph {
  private WrittenGraph() {}

  /**
   * The graph of a machine.
   *
   * @param title what the graph is called
   */
  public static StateGraph of(Machine machine, String title) {
    Map<Block, String> names = BlockNames.of(machine);
    List<StateGraph.Node> nodes = new ArrayList<>();
    for (Block block : machine.blocks()) {
      boolean isState = block.state() != Block.INLINED;
      nodes.add(new StateGraph.Node(names.get(block), isState, block.line(), lines(block)));
    }
    return new StateGraph(title, nodes, GraphEdges.of(machine, names));
  }

  private static List<String> lines(Block block) {
    List<String> lines = new ArrayList<>();
    if (block.arrival() != null && block.arrival().received() != null) {
      lines.add(block.arrival().received() + " = awaited");
    }
    for (Statement statement : block.statements()) {
      if (isWritten(statement)) {
        WrittenText.of(statement).lines().forEach(lines::add);
      }
    }
    String end = end(block.terminator());
    if (!end.isEmpty()) {
      end.lines().forEach(lines::add);
    }
    return lines;
  }

  /** Whether anything in a statement is the user's. */
  private static boolean isWritten(Statement statement) {
    return statement.findFirst(Expression.class, each -> each.getRange().isPresent()).isPresent();
  }

  private static String end(Terminator terminator) {
    if (terminator instanceof Terminator.Branch end) {
      return WrittenText.of(end.condition()) + " ?";
    } else if (terminator instanceof Terminator.Switch end) {
      return "switch (" + WrittenText.of(end.selector()) + ")";
    } else if (terminator instanceof Terminator.Await end) {
      return "await " + WrittenText.of(end.awaited());
    } else if (terminator instanceof Terminator.Return end) {
      return end.value() == null ? "return" : "return " + WrittenText.of(end.value());
    } else if (terminator instanceof Terminator.Throw end) {
      return "throw " + WrittenText.of(end.exception());
    }
    return "";
  }
}
