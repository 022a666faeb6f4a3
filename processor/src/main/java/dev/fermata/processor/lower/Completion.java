package dev.fermata.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.resolve.Attribution;
import java.util.List;

/** Whether code can complete normally, as JLS 14.22 defines it. */
final class Completion {
  private Completion() {}

  static boolean isNormal(List<Statement> statements) {
    return statements.stream().allMatch(Completion::isNormal);
  }

  static boolean isNormal(Statement statement) {
    if (statement.isReturnStmt()
        || statement.isThrowStmt()
        || statement.isBreakStmt()
        || statement.isContinueStmt()
        || statement.isYieldStmt()) {
      return false;
    }
    if (statement instanceof BlockStmt block) {
      return isNormal(block.getStatements());
    }
    if (statement instanceof LabeledStmt labeled) {
      return isNormal(labeled.getStatement())
          || Jumps.breaksTo(labeled.getLabel().getIdentifier(), labeled.getStatement());
    }
    if (statement instanceof IfStmt branch) {
      return isNormal(branch.getThenStmt())
          || branch.getElseStmt().map(Completion::isNormal).orElse(true);
    }
    if (statement instanceof WhileStmt loop) {
      return !isTrue(loop.getCondition()) || Jumps.breaksFrom(loop.getBody());
    }
    if (statement instanceof DoStmt loop) {
      boolean reachesCondition =
          isNormal(loop.getBody()) || !Jumps.continuesOf(loop.getBody(), List.of()).isEmpty();
      return (reachesCondition && !isTrue(loop.getCondition())) || Jumps.breaksFrom(loop.getBody());
    }
    if (statement instanceof ForStmt loop) {
      return !loop.getCompare().map(Completion::isTrue).orElse(true)
          || Jumps.breaksFrom(loop.getBody());
    }
    if (statement instanceof SynchronizedStmt locked) {
      return isNormal(locked.getBody());
    }
    if (statement instanceof TryStmt attempt) {
      boolean parts =
          isNormal(attempt.getTryBlock())
              || attempt.getCatchClauses().stream().anyMatch(it -> isNormal(it.getBody()));
      return parts && attempt.getFinallyBlock().map(Completion::isNormal).orElse(true);
    }
    return !(statement instanceof SwitchStmt choice) || isNormal(choice);
  }

  private static boolean isNormal(SwitchStmt choice) {
    List<SwitchEntry> entries = choice.getEntries();
    if (entries.isEmpty() || !isExhaustive(choice)) {
      return true;
    }
    SwitchEntry last = entries.get(entries.size() - 1);
    for (SwitchEntry entry : entries) {
      boolean fallsOut =
          switch (entry.getType()) {
            case EXPRESSION -> true;
            case THROWS_STATEMENT -> false;
            case BLOCK -> isNormal(entry.getStatements());
            case STATEMENT_GROUP -> entry == last && isNormal(entry.getStatements());
          };
      if (fallsOut || entry.getStatements().stream().anyMatch(Jumps::breaksFrom)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some case is taken for every value, by a default or because Java demands it. */
  private static boolean isExhaustive(SwitchStmt choice) {
    return choice.getEntries().stream()
        .anyMatch(
            entry ->
                entry.isDefault()
                    || entry.getLabels().stream()
                        .anyMatch(it -> it instanceof PatternExpr || it.isNullLiteralExpr()));
  }

  /** Whether the condition is a constant expression that is true. */
  static boolean isTrue(Expression condition) {
    return isConstant(condition, true);
  }

  private static boolean isConstant(Expression condition, boolean value) {
    if (condition instanceof BooleanLiteralExpr literal) {
      return literal.getValue() == value;
    }
    if (condition instanceof EnclosedExpr enclosed) {
      return isConstant(enclosed.getInner(), value);
    }
    if (condition instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return isConstant(unary.getExpression(), !value);
    }
    if (condition instanceof BinaryExpr binary) {
      boolean left = isConstant(binary.getLeft(), value);
      boolean right = isConstant(binary.getRight(), value);
      boolean isBoth = left && right;
      return switch (binary.getOperator()) {
        case AND -> value ? isBoth : isBoth || isDecided(binary, false);
        case OR -> value ? isBoth || isDecided(binary, true) : isBoth;
        default -> false;
      };
    }
    return condition
        .findData(Attribution.SYMBOL)
        .filter(symbol -> Boolean.toString(value).equals(symbol.constant()))
        .isPresent();
  }

  /** Whether both sides are constants and one of them alone decides. */
  private static boolean isDecided(BinaryExpr binary, boolean value) {
    return (isConstant(binary.getLeft(), value) && isConstant(binary.getRight(), !value))
        || (isConstant(binary.getLeft(), !value) && isConstant(binary.getRight(), value));
  }
}
