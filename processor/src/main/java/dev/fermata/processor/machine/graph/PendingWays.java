package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.fermata.processor.machine.Block;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.machine.Machine;
import dev.fermata.processor.machine.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the ways out of a {@code try} again that wait for its {@code finally} or its resources:
 * where they are noted, and where they go on.
 *
 * <pre>{@code
 * returned = "early"; exit = 1; break attempt;         return "early";
 * exit = 2; break attempt;                       →     break outer;
 * if (exit == 1) return returned;                      return it
 * if (exit == 2) break outer;                          break outer
 * }</pre>
 *
 * <p>What the passes added has no place in the user's file, by which it is told from what the user
 * called the same.
 */
final class PendingWays {
  /** What is noted where a block ends normally. */
  private static final String NO_WAY = "0";

  /** What runs on each way, by the variable that says which was taken and its value there. */
  private final Map<String, Map<String, Statement>> exits = new HashMap<>();

  /**
   * What else was noted just before a note: of a way that leaves an outer {@code try}, which the
   * inner one only knows as one to there.
   */
  private final Map<String, List<Statement>> before = new HashMap<>();

  /** The variables that keep what is returned. */
  private final Set<String> results = new HashSet<>();

  private PendingWays() {}

  static PendingWays of(Machine machine) {
    PendingWays ways = new PendingWays();
    for (Block block : machine.blocks()) {
      ways.findNotes(block.statements());
      ways.findResults(block);
      for (Statement statement : block.statements()) {
        statement.walk(BlockStmt.class, inner -> ways.findNotes(inner.getStatements()));
        statement.walk(SwitchEntry.class, inner -> ways.findNotes(inner.getStatements()));
        if (statement instanceof IfStmt choice) {
          exitTest(choice)
              .ifPresent(
                  test ->
                      ways.exits
                          .computeIfAbsent(test.getLeft().toString(), name -> new HashMap<>())
                          .put(test.getRight().toString(), choice.getThenStmt()));
        }
      }
    }
    return ways;
  }

  private void findNotes(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      Statement earlier = statements.get(i - 1);
      if (isWay(statements.get(i)) && (isWay(earlier) || returned(earlier) != null)) {
        before
            .computeIfAbsent(
                added(statements.get(i)).orElseThrow().toString(), note -> new ArrayList<>())
            .add(earlier);
      }
    }
  }

  /** Whether the passes added something, rather than the user. */
  static boolean isAdded(Node node) {
    return node.getRange().isEmpty();
  }

  /** Whether an expression is what is returned, kept. */
  static boolean isResult(@Nullable Expression expression) {
    return isKept(expression, "returned");
  }

  /** Whether what a block receives from its await is kept to be returned later. */
  boolean isReturned(Block resumed) {
    return resumed.arrival() != null && results.contains(resumed.arrival().received());
  }

  private void findResults(Block block) {
    if (block.terminator() instanceof Terminator.Return end && isResult(end.value())) {
      addResult(end.value());
    }
    for (Statement statement : block.statements()) {
      statement.walk(
          ReturnStmt.class,
          end -> end.getExpression().filter(PendingWays::isResult).ifPresent(this::addResult));
      statement.walk(
          AssignExpr.class,
          each ->
              Optional.of(each.getValue())
                  .filter(PendingWays::isResult)
                  .ifPresent(this::addResult));
    }
  }

  private void addResult(Expression result) {
    results.add(result.toString());
  }

  /** Whether an expression is the exception that ended a block, kept. */
  static boolean isFailure(@Nullable Expression expression) {
    return isKept(expression, "failure");
  }

  /** Whether an expression is what was caught where the user catches nothing. */
  static boolean isError(@Nullable Expression expression) {
    return isKept(expression, "error");
  }

  private static boolean isKept(@Nullable Expression expression, String name) {
    return expression instanceof NameExpr variable
        && isAdded(variable)
        && variable.getNameAsString().matches(name + "\\d*");
  }

  /** The assignment that a statement is, where the passes added it. */
  static Optional<AssignExpr> added(@Nullable Statement statement) {
    return statement instanceof ExpressionStmt plain
            && plain.getExpression() instanceof AssignExpr assignment
            && isAdded(assignment)
        ? Optional.of(assignment)
        : Optional.empty();
  }

  /** The value that a statement keeps to be returned later; null if it is no such statement. */
  static @Nullable Expression returned(@Nullable Statement statement) {
    return kept(statement, "returned");
  }

  /** The value that a statement keeps to be yielded later; null if it is no such statement. */
  static @Nullable Expression yielded(Statement statement) {
    return kept(statement, "yielded");
  }

  private static @Nullable Expression kept(@Nullable Statement statement, String name) {
    return added(statement)
        .filter(it -> isKept(it.getTarget(), name))
        .map(AssignExpr::getValue)
        .filter(value -> !value.isLiteralExpr() || !isAdded(value))
        .orElse(null);
  }

  /** Whether a statement notes a way out, or that there is none. */
  static boolean isNote(@Nullable Statement statement) {
    return added(statement).filter(it -> isKept(it.getTarget(), "exit")).isPresent();
  }

  private static boolean isWay(Statement statement) {
    return isNote(statement)
        && !added(statement).orElseThrow().getValue().toString().equals(NO_WAY);
  }

  /** The way that a statement notes; null if none that is known. */
  @Nullable Statement noted(@Nullable Statement statement) {
    AssignExpr note = added(statement).orElse(null);
    if (note == null) {
      return null;
    }
    Statement taken =
        exits.getOrDefault(note.getTarget().toString(), Map.of()).get(note.getValue().toString());
    Statement way = taken == null ? null : way(taken);
    return way == null ? wayOfAll(before.getOrDefault(note.toString(), List.of())) : way;
  }

  /** The way that all of some statements note; null if there is no such one. */
  private @Nullable Statement wayOfAll(List<Statement> notes) {
    Set<Statement> ways = new LinkedHashSet<>();
    for (Statement note : notes) {
      ways.add(returned(note) != null ? returningIt() : noted(note));
    }
    return ways.size() == 1 ? ways.iterator().next() : null;
  }

  private static Statement returningIt() {
    return new ReturnStmt(new NameExpr("it"));
  }

  /** Whether a way out is taken up if that is what was noted. */
  static boolean isTakenUp(IfStmt choice) {
    return exitTest(choice).isPresent();
  }

  /** The way that goes on if it was noted; null if none that is known. */
  @Nullable Statement takenUp(IfStmt choice) {
    BinaryExpr test = exitTest(choice).orElseThrow();
    return noted(
        new ExpressionStmt(
            new AssignExpr(
                test.getLeft().clone(), test.getRight().clone(), AssignExpr.Operator.ASSIGN)));
  }

  private static Optional<BinaryExpr> exitTest(IfStmt choice) {
    return choice.getCondition() instanceof BinaryExpr test
            && test.getOperator() == BinaryExpr.Operator.EQUALS
            && isKept(test.getLeft(), "exit")
        ? Optional.of(test)
        : Optional.empty();
  }

  /**
   * The {@code return}, {@code break} or {@code continue} of the user's that statements do; null if
   * none that is known.
   */
  private @Nullable Statement way(Statement taken) {
    List<Statement> statements =
        taken instanceof NodeWithStatements<?> block ? block.getStatements() : List.of(taken);
    for (Statement each : statements) {
      if (each instanceof ReturnStmt || each instanceof BreakStmt) {
        return each;
      } else if (returned(each) != null) {
        return returningIt();
      } else if (isNote(each)) {
        return noted(each);
      } else if (each instanceof ContinueStmt jump) {
        Statement written = Jump.isJump(jump) ? Jump.written(jump) : jump;
        boolean isUsers = target(written).filter(PendingWays::isAdded).isEmpty();
        return isUsers ? written : null;
      }
    }
    return null;
  }

  private static Optional<SimpleName> target(Statement jump) {
    return jump instanceof BreakStmt it ? it.getLabel() : ((ContinueStmt) jump).getLabel();
  }

  /** How the user wrote a jump; empty if the user did not. */
  String label(ContinueStmt jump) {
    if (!isAdded(Jump.written(jump))) {
      return text(Jump.written(jump));
    }
    Node list = jump.getParentNode().orElse(null);
    if (list instanceof NodeWithStatements<?> block) {
      boolean isTakenUp =
          list.getParentNode().orElse(null) instanceof IfStmt choice && isTakenUp(choice);
      List<Statement> statements = block.getStatements();
      Statement way =
          isTakenUp
              ? takenUp((IfStmt) list.getParentNode().orElseThrow())
              : leaving(statements.subList(0, statements.indexOf(jump)));
      return text(way);
    }
    return "";
  }

  /** How the user wrote the jump that a block ends with; empty if it ends with none. */
  String label(Block block) {
    List<Statement> statements = block.statements();
    if (statements.isEmpty()) {
      return isReturned(block) ? "return" : "";
    }
    return text(leaving(statements));
  }

  /** The way that is left on behind statements; null for none that is known. */
  private @Nullable Statement leaving(List<Statement> statements) {
    Statement way = null;
    for (int i = statements.size() - 1; i >= 0 && way == null; i--) {
      Statement last = statements.get(i);
      if (returned(last) != null) {
        return returningIt();
      } else if (!isNote(last)) {
        return null;
      }
      way = noted(last);
    }
    return way;
  }

  /** A way in a word or two. */
  static String text(@Nullable Statement way) {
    if (way == null) {
      return "";
    }
    return way instanceof ReturnStmt ? "return" : way.toString().replace(";", "");
  }
}
