package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.resolve.Attribution;

/**
 * Moves constant variables (JLS 4.12.4) out of statements that are taken apart: they become
 * constants of the coroutine. What depends on the value at compile time stays as it was: labels,
 * narrowing assignments, interned strings, which statements can be reached. So do those that async
 * lambdas use, which become coroutines of their own.
 *
 * <pre>{@code
 *                                      private static final int three = 3;
 * final int three = 3;
 * switch (await(next())) {       →     switch (await(next())) {
 *   case three -> …                      case three -> …
 * }                                    }
 * }</pre>
 *
 * <p>Invariant: a constant variable of the method stands in a statement without an await.
 */
public final class LiftConstants {
  private LiftConstants() {}

  public static void lower(Body body) {
    for (Local local : Scopes.of(body)) {
      if (!local.declaration().containsData(Attribution.CONSTANT)) {
        continue;
      }
      boolean isOfMethod = local.owners().isEmpty();
      if (isOfMethod && (local.isTakenApart() || local.isUsedInAsyncCode())) {
        lift((VariableDeclarator) local.declaration(), body);
      }
    }
  }

  private static void lift(VariableDeclarator variable, Body body) {
    VariableDeclarationExpr declaration =
        (VariableDeclarationExpr) variable.getParentNode().orElseThrow();
    Node statement = declaration.getParentNode().orElseThrow();
    variable.remove();
    variable.setType(body.types().tree(Ast.typeOf(variable)));
    FieldDeclaration constant =
        new FieldDeclaration(
            Modifier.createModifierList(
                Modifier.Keyword.PRIVATE, Modifier.Keyword.STATIC, Modifier.Keyword.FINAL),
            new NodeList<>(),
            new NodeList<>(variable));
    statement.getComment().ifPresent(constant::setComment);
    body.constants().add(constant);
    if (declaration.getVariables().isEmpty()) {
      (statement instanceof ExpressionStmt ? statement : declaration).remove();
    }
  }
}
