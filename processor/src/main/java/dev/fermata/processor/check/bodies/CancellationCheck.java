package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.List;

/**
 * Warns of a {@code catch} that takes whatever an await throws, also the error by which the task is
 * cancelled, and neither throws again nor keeps what it caught.
 */
final class CancellationCheck implements BodyCheck {
  private static final String CANCELLED = "dev.fermata.CancelledError";
  private static final List<String> WIDE = List.of("java.lang.Throwable", "java.lang.Error");

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (TryStmt statement : method.declaration().findAll(TryStmt.class)) {
      if (isAwaiting(statement)) {
        check(statement, reporter);
      }
    }
  }

  private static boolean isAwaiting(TryStmt statement) {
    return Awaits.in(statement.getTryBlock())
        || statement.getResources().stream().anyMatch(CancellationCheck::isAwaiting);
  }

  private static boolean isAwaiting(Expression resource) {
    return Awaits.in(resource) || resource.containsData(Attribution.ASYNC_SCOPE);
  }

  private static void check(TryStmt statement, Reporter reporter) {
    for (CatchClause clause : statement.getCatchClauses()) {
      for (Type caught : alternatives(clause.getParameter().getType())) {
        String name = caught.findData(Attribution.SYMBOL).map(Symbol::owner).orElse("");
        if (name.equals(CANCELLED)) {
          return;
        }
        if (WIDE.contains(name)) {
          if (!goesOn(clause)) {
            return;
          }
          reporter.report(Message.SWALLOWS_CANCELLATION, caught, caught.asString());
          return;
        }
      }
    }
  }

  private static List<? extends Type> alternatives(Type caught) {
    return caught instanceof UnionType union ? union.getElements() : List.of(caught);
  }

  /** Whether a clause forgets what it caught. */
  private static boolean goesOn(CatchClause clause) {
    String name = clause.getParameter().getNameAsString();
    return clause.getBody().findFirst(ThrowStmt.class).isEmpty()
        && clause
            .getBody()
            .findFirst(AssignExpr.class, it -> isVariable(it.getValue(), name))
            .isEmpty();
  }

  private static boolean isVariable(Node value, String name) {
    return value.toString().equals(name);
  }
}
