package dev.fermata.processor.lower;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls of the superclass's constructor in a local class, whose superclass is an inner one:
 * they say which instance the superclass's goes with, where that goes without saying no more.
 */
public final class SuperCalls {
  private SuperCalls() {}

  /**
   * Qualifies the calls that are not.
   *
   * @param instance makes the qualifier of a call
   */
  public static void qualify(
      ClassOrInterfaceDeclaration type,
      Function<ExplicitConstructorInvocationStmt, Expression> instance) {
    if (type.getConstructors().isEmpty()) {
      type.addConstructor();
    }
    for (ConstructorDeclaration constructor : type.getConstructors()) {
      Optional<ExplicitConstructorInvocationStmt> call = call(constructor);
      if (call.isEmpty()) {
        ExplicitConstructorInvocationStmt added = new ExplicitConstructorInvocationStmt();
        added.setThis(false);
        constructor.getBody().getStatements().addFirst(added);
        added.setExpression(instance.apply(added));
      } else if (!call.get().isThis() && call.get().getExpression().isEmpty()) {
        call.get().setExpression(instance.apply(call.get()));
      }
    }
  }

  private static Optional<ExplicitConstructorInvocationStmt> call(
      ConstructorDeclaration constructor) {
    return constructor.getBody().getStatements().stream()
        .filter(Statement::isExplicitConstructorInvocationStmt)
        .map(Statement::asExplicitConstructorInvocationStmt)
        .findFirst();
  }
}
