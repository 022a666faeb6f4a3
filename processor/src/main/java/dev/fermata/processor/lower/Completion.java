package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement can complete normally (JLS 14.22), given that it is reachable and that every
 * statement in it is. Nothing may be written after one that cannot: javac refuses it.
 */
public final class Completion {
  private Completion() {}

  public static boolean isNormal(List<Statement> statements) {
    return statements.stream().allMatch(Completion::isNormal);
  }

  public static boolean isNormal(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return isNormal(block.getStatements());
    }
    if (statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt
        || statement instanceof YieldStmt) {
      return false;
    }
    if (statement instanceof IfStmt choice) {
      return choice.getElseStmt().isEmpty()
          || isNormal(choice.getThenStmt())
          || isNormal(choice.getElseStmt().get());
    }
    if (statement instanceof LabeledStmt labeled) {
      return isNormal(labeled.getStatement())
          || isLeft(labeled.getStatement(), labeled.getLabel().asString());
    }
    if (statement instanceof WhileStmt loop) {
      return !Constants.isTrue(loop.getCondition()) || isLeft(loop.getBody(), null);
    }
    if (statement instanceof DoStmt loop) {
      return !Constants.isTrue(loop.getCondition())
              && (isNormal(loop.getBody()) || isContinued(loop))
          || isLeft(loop.getBody(), null);
    }
    if (statement instanceof ForStmt loop) {
      return loop.getCompare().map(condition -> !Constants.isTrue(condition)).orElse(false)
          || isLeft(loop.getBody(), null);
    }
    if (statement instanceof SynchronizedStmt guarded) {
      return isNormal(guarded.getBody());
    }
    if (statement instanceof TryStmt guarded) {
      boolean completes =
          isNormal(guarded.getTryBlock())
              || guarded.getCatchClauses().stream().anyMatch(clause -> isNormal(clause.getBody()));
      return completes && guarded.getFinallyBlock().map(Completion::isNormal).orElse(true);
    }
    if (statement instanceof SwitchStmt choice) {
      return isNormal(choice);
    }
    return true;
  }

  private static boolean isNormal(SwitchStmt choice) {
    if (choice.getEntries().isEmpty() || !isExhaustive(choice)) {
      return true;
    }
    for (int i = 0; i < choice.getEntries().size(); i++) {
      SwitchEntry entry = choice.getEntry(i);
      boolean isLast = i == choice.getEntries().size() - 1;
      boolean completes = isNormal(entry.getStatements());
      if (completes && (isLast || entry.getType() != SwitchEntry.Type.STATEMENT_GROUP)) {
        return true;
      }
      for (Statement statement : entry.getStatements()) {
        if (isLeft(statement, null)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A switch with a pattern or a null label, or with a default, covers every value. */
  private static boolean isExhaustive(SwitchStmt choice) {
    return choice.getEntries().stream().anyMatch(Completion::makesExhaustive);
  }

  /** Whether a switch with this case covers every value. */
  public static boolean makesExhaustive(SwitchEntry entry) {
    return entry.isDefault()
        || entry.getLabels().isEmpty()
        || entry.getLabels().stream()
            .anyMatch(label -> label instanceof PatternExpr || label instanceof NullLiteralExpr);
  }

  /**
   * Whether a {@code break} with this label, or without one, leaves the statement around a node.
   */
  private static boolean isLeft(Node node, @Nullable String label) {
    if (node instanceof BreakStmt jump) {
      return label == null
          ? jump.getLabel().isEmpty()
          : jump.getLabel().map(name -> name.asString().equals(label)).orElse(false);
    }
    if (node instanceof Expression
        || node instanceof TypeDeclaration<?>
        || label == null && (Jumps.isLoop(node) || node instanceof SwitchStmt)) {
      return false;
    }
    if (node instanceof TryStmt guarded
        && guarded.getFinallyBlock().isPresent()
        && !isNormal(guarded.getFinallyBlock().get())) {
      return isLeft(guarded.getFinallyBlock().get(), label);
    }
    return node.getChildNodes().stream().anyMatch(child -> isLeft(child, label));
  }

  private static boolean isContinued(DoStmt loop) {
    String label =
        loop.getParentNode().orElse(null) instanceof LabeledStmt labeled
            ? labeled.getLabel().asString()
            : null;
    return isContinued(loop.getBody(), label, true);
  }

  private static boolean isContinued(Node node, @Nullable String label, boolean isPlainMeant) {
    if (node instanceof ContinueStmt jump) {
      return jump.getLabel().map(name -> name.asString().equals(label)).orElse(isPlainMeant);
    }
    if (node instanceof Expression || node instanceof TypeDeclaration<?>) {
      return false;
    }
    boolean isPlainMeantBelow = isPlainMeant && !Jumps.isLoop(node);
    return node.getChildNodes().stream()
        .anyMatch(child -> isContinued(child, label, isPlainMeantBelow));
  }
}
