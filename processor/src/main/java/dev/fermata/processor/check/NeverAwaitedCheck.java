package dev.fermata.processor.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.stream.Stream;

/** Warns of a coroutine that is made and dropped. */
final class NeverAwaitedCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    Stream<Expression> statements =
        method.declaration().findAll(ExpressionStmt.class).stream()
            .filter(NeverAwaitedCheck::dropsItsValue)
            .map(ExpressionStmt::getExpression);
    Stream<Expression> headers =
        method.declaration().findAll(ForStmt.class).stream()
            .flatMap(
                loop ->
                    Stream.concat(loop.getInitialization().stream(), loop.getUpdate().stream()));
    Stream.concat(statements, headers)
        .filter(NeverAwaitedCheck::makesCoroutine)
        .forEach(
            expression ->
                reporter.report(Message.NEVER_AWAITED, expression, "await(" + expression + ")"));
  }

  /** A lambda's and a switch expression's value look like statements in the tree. */
  private static boolean dropsItsValue(ExpressionStmt statement) {
    Node parent = statement.getParentNode().orElseThrow();
    if (parent instanceof SwitchEntry entry) {
      return entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
          || !(entry.getParentNode().orElseThrow() instanceof SwitchExpr);
    }
    return !(parent instanceof LambdaExpr);
  }

  private static boolean makesCoroutine(Expression expression) {
    if (!(expression instanceof MethodCallExpr || expression instanceof ObjectCreationExpr)
        || !expression.containsData(Attribution.TYPE)) {
      return false;
    }
    ExpressionType type = expression.getData(Attribution.TYPE);
    return type.erasure().equals("dev.fermata.Coroutine");
  }
}
