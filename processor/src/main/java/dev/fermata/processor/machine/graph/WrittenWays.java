package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.machine.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of the ways out of a {@code try} that wait what the user wrote, and where they go on what
 * happens there.
 *
 * <pre>{@code
 * returned = "early"; exit = 1; break attempt;         return "early";
 * failure = error;                                     throwing
 * if (failure != null) throw failure;            →     if throwing: throw it
 * if (exit == 1) return returned;                      if returning: return it
 * if (exit == 2) break outer;                          if breaking: break outer
 * }</pre>
 */
final class WrittenWays {
  private final PendingWays ways;

  WrittenWays(PendingWays ways) {
    this.ways = ways;
  }

  /** Copies of the statements of a block, with the ways out as the user wrote them. */
  List<Statement> of(Block block) {
    List<Statement> copies = new ArrayList<>();
    for (Statement statement : block.statements()) {
      Statement copy = unguarded(statement.clone());
      if (!(copy instanceof IfStmt choice) || words(choice).isEmpty()) {
        copy.findAll(BlockStmt.class).forEach(this::write);
        copy.findAll(SwitchEntry.class).forEach(this::write);
      }
      copies.add(copy);
    }
    return written(copies, isReturned(block));
  }

  /** Whether what a block receives is returned. */
  boolean isReturned(Block block) {
    return ways.isReturned(block);
  }

  private void write(NodeWithStatements<?> block) {
    List<Statement> statements = List.copyOf(block.getStatements());
    List<Statement> written = written(statements, false);
    if (!written.equals(statements)) {
      block.setStatements(new NodeList<>(written));
    }
  }

  /**
   * Writes statements that follow each other.
   *
   * @param isReturned whether what is returned is kept just before
   */
  private List<Statement> written(List<Statement> statements, boolean isReturned) {
    List<Statement> written = new ArrayList<>();
    boolean isLeft = isReturned;
    for (Statement statement : statements) {
      Expression value = PendingWays.returned(statement);
      Statement way = ways.noted(statement);
      if (value != null) {
        written.add(returning(value));
        isLeft = true;
      } else if (PendingWays.yielded(statement) != null) {
        written.add(new YieldStmt(PendingWays.yielded(statement).clone()));
        isLeft = true;
      } else if (PendingWays.isNote(statement)) {
        if (!isLeft && way != null) {
          written.add(way.clone());
        }
        isLeft |= way != null;
      } else if (!(isLeft && isAddedJump(statement))) {
        written.add(statement);
      }
    }
    return written;
  }

  private static boolean isAddedJump(Statement statement) {
    return PendingWays.isAdded(statement)
        && (statement instanceof BreakStmt || statement instanceof ContinueStmt);
  }

  /** What is kept already is said where it came from. */
  private static ReturnStmt returning(Expression value) {
    return new ReturnStmt(PendingWays.isResult(value) ? new NameExpr("it") : value.clone());
  }

  /** Leaves out what only catches an exception to throw it again later. */
  private static Statement unguarded(Statement statement) {
    Statement inner =
        statement instanceof LabeledStmt labeled && PendingWays.isAdded(labeled)
            ? labeled.getStatement()
            : statement;
    if (inner instanceof TryStmt attempt && PendingWays.isAdded(attempt)) {
      attempt.getCatchClauses().removeIf(WrittenWays::isError);
      return attempt;
    }
    return statement;
  }

  private static boolean isError(CatchClause clause) {
    return PendingWays.isAdded(clause)
        && clause.getParameter().getNameAsString().matches("error\\d*");
  }

  /** What a statement does about the ways where they go on, in words; empty if nothing. */
  String words(Statement statement) {
    if (statement instanceof IfStmt choice) {
      return words(choice);
    }
    return isThrowing(statement) ? "throwing" : "";
  }

  private static boolean isThrowing(Statement statement) {
    return PendingWays.added(statement)
        .filter(it -> PendingWays.isFailure(it.getTarget()) && PendingWays.isError(it.getValue()))
        .isPresent();
  }

  private String words(IfStmt choice) {
    Statement then = first(choice.getThenStmt());
    if (then instanceof ThrowStmt rethrow && PendingWays.isFailure(rethrow.getExpression())) {
      return "if throwing: throw it";
    }
    if (PendingWays.added(then)
        .map(AssignExpr::getTarget)
        .filter(PendingWays::isFailure)
        .isPresent()) {
      return "if " + choice.getCondition() + ": throw nothing";
    }
    if (!PendingWays.isTakenUp(choice)) {
      return "";
    }
    Statement way = ways.takenUp(choice);
    if (way instanceof ReturnStmt end) {
      return "if returning: return" + (end.getExpression().isPresent() ? " it" : "");
    }
    String jump = PendingWays.text(way);
    return jump.isEmpty()
        ? "if leaving: leave"
        : "if " + (jump.startsWith("break") ? "breaking: " : "continuing: ") + jump;
  }

  private static @Nullable Statement first(Statement statement) {
    return statement instanceof BlockStmt block
        ? block.getStatements().getFirst().orElse(null)
        : statement;
  }
}
