package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.lower.ForEachHeader;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.BlockNames;
import dev.fermata.processor.machine.Lines;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a machine in the words of the user's file. It is meant for one whose body was not
 * relocated, so that its names are those that the user wrote; what the passes added besides is left
 * out. A value that had to be kept until the rest of its expression could be evaluated stands as
 * the user wrote it where it is computed, and again where the expression is.
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
    PendingWays pending = PendingWays.of(machine);
    WrittenWays ways = new WrittenWays(pending);
    return MachineGraph.of(
        machine,
        title,
        BlockNames.of(machine),
        pending,
        WrittenGraph::begin,
        block -> lines(block, ways, new WrittenText(machine.body())));
  }

  /** The line where a block begins: what stands in the header of a loop is not said in its body. */
  private static int begin(Block block) {
    List<Statement> said = block.statements().stream().dropWhile(WrittenText::isOfHeader).toList();
    if (said.size() == block.statements().size()) {
      return block.line();
    }
    int line = 0;
    if (!said.isEmpty()) {
      line = Lines.of(said.get(0));
    } else if (block.terminator() instanceof Terminator.Await end) {
      line = end.resumed().line();
    }
    return line == 0 ? block.line() : line;
  }

  private static List<String> lines(Block block, WrittenWays ways, WrittenText text) {
    List<String> lines = new ArrayList<>();
    Terminator.Await arrival = block.arrival();
    boolean isReceived = arrival != null && arrival.received() != null;
    if (isReceived) {
      if (text.isTemporary(arrival.received())) {
        text.hold(arrival.received(), WrittenText.await(arrival.awaited()));
      } else {
        lines.add(
            ways.isReturned(block)
                ? "return awaited"
                : text.nameOf(arrival.received()) + " = awaited");
      }
    }
    List<Statement> statements = ways.of(block);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean isHeldForTheEnd =
          text.hold(statement)
              && i == statements.size() - 1
              && mentions(block.terminator(), WrittenText.assigned(statement));
      if (!ways.words(statement).isEmpty()) {
        lines.add(ways.words(statement));
      } else if (isWritten(statement) && !isHeldForTheEnd) {
        text.of(statement).lines().forEach(lines::add);
      }
    }
    end(block.terminator(), text).lines().forEach(lines::add);
    return lines.isEmpty() && isReceived ? List.of("awaited") : lines;
  }

  /** Whether anything in a statement is the user's and said here. */
  private static boolean isWritten(Statement statement) {
    return statement instanceof ReturnStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt
        || (!WrittenText.isOfHeader(statement)
            && statement
                .findFirst(Expression.class, each -> each.getRange().isPresent())
                .isPresent());
  }

  private static boolean mentions(Terminator terminator, String variable) {
    return terminator.expressions().stream()
        .flatMap(each -> each.findAll(NameExpr.class).stream())
        .anyMatch(name -> name.getNameAsString().equals(variable));
  }

  private static String end(Terminator terminator, WrittenText text) {
    if (terminator instanceof Terminator.Branch end) {
      return text.of(end.condition()) + " ?";
    } else if (terminator instanceof Terminator.Switch end) {
      return "switch (" + text.of(end.selector()) + ")";
    } else if (terminator instanceof Terminator.Await end) {
      return await(end, text.of(end.awaited()));
    } else if (terminator instanceof Terminator.Return end) {
      if (end.value() == null) {
        return "return";
      }
      return PendingWays.isResult(end.value()) ? "return it" : "return " + text.of(end.value());
    } else if (terminator instanceof Terminator.Throw end) {
      boolean isKept =
          PendingWays.isFailure(end.exception()) || PendingWays.isError(end.exception());
      return isKept ? "throw it" : "throw " + text.of(end.exception());
    }
    return "";
  }

  private static String await(Terminator.Await end, String awaited) {
    if (ForEachHeader.behind(end.awaited()).isPresent()) {
      return awaited;
    }
    return switch (end.call().operand()) {
      case ITEM -> "emit(" + awaited + ")";
      case ITEMS -> "emitAll(" + awaited + ")";
      default -> "await " + awaited;
    };
  }
}
