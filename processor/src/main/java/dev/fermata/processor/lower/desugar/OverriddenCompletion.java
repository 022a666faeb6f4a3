package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Jumps;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guards a block before a {@code finally} that always jumps: however the block ended, that is
 * forgotten.
 *
 * <pre>{@code
 * try {                            attempt: try {
 *   if (a) return b();               if (a) {
 *   throw c();                         b();
 * } finally {                          break attempt;
 *   continue;              →         }
 * }                                  throw c();
 *                                  } catch (Throwable error) {
 *                                  }
 *                                  continue;
 * }</pre>
 */
final class OverriddenCompletion {
  private final Body body;

  private OverriddenCompletion(Body body) {
    this.body = body;
  }

  /**
   * Runs a block and goes on after it.
   *
   * @param statements the block, detached
   */
  static List<Statement> guarded(Body body, List<Statement> statements) {
    TryStmt attempt = new TryStmt();
    attempt.setTryBlock(Ast.block(statements));
    List<Statement> jumps = Jumps.outOf(attempt);
    String label = jumps.isEmpty() ? null : body.names().fresh("attempt");
    OverriddenCompletion completion = new OverriddenCompletion(body);
    jumps.forEach(jump -> completion.leave(jump, label));
    NameExpr error = Ast.local(body.names().fresh("error"), Types.THROWABLE);
    attempt.setCatchClauses(
        new NodeList<>(PendingCompletion.catching(body, error, new ArrayList<>())));
    return List.of(label == null ? attempt : Ast.labeled(label, attempt));
  }

  private void leave(Statement jump, String label) {
    List<Statement> statements = new ArrayList<>();
    Expression value = takeValue(jump);
    if (value != null && !Stability.isStable(value, List.of())) {
      statements.add(evaluation(value, jump));
    }
    statements.add(Ast.breakTo(label));
    statements.forEach(it -> Ast.at(jump, it));
    Ast.replace(jump, statements);
  }

  private static @Nullable Expression takeValue(Statement jump) {
    Expression value = null;
    if (jump instanceof ReturnStmt end && end.getExpression().isPresent()) {
      value = Ast.take(end.getExpression().get());
    } else if (jump instanceof YieldStmt end) {
      value = Ast.take(end.getExpression());
    }
    return value == null ? null : Ast.unenclosed(value);
  }

  /** What an expression does is done, or fails, where its value counts no more. */
  private Statement evaluation(Expression value, Statement jump) {
    boolean isStatement =
        value.isMethodCallExpr()
            || value.isObjectCreationExpr()
            || value.isAssignExpr()
            || (value.isUnaryExpr() && Stability.isStep(value.asUnaryExpr()));
    if (isStatement) {
      return new ExpressionStmt(value);
    }
    ExpressionType type =
        jump instanceof YieldStmt
            ? Ast.typeOf(jump)
            : ExpressionType.of(body.method().returnType());
    NameExpr ignored = Ast.local(body.names().fresh("ignored"), type);
    return Ast.declare(body.types().tree(type), ignored, value);
  }
}
