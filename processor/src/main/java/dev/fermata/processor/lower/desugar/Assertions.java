package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the user's class whether assertions are on, as its own methods do: {@code -ea:app.Account}
 * names that and not the companion.
 *
 * <pre>{@code
 *                                      private static final boolean ASSERTIONS =
 *                                          app.Account.class.desiredAssertionStatus();
 *
 * assert isOpen() : name();      →     if (ASSERTIONS && !isOpen()) {
 *                                        String detail = name();
 *                                        throw new AssertionError(detail);
 *                                      }
 * }</pre>
 *
 * <p>Invariant: there is no {@code assert} statement.
 */
public final class Assertions {
  private static final ExpressionType ERROR = ExpressionType.of("java.lang.AssertionError");

  private Assertions() {}

  public static void lower(Body body) {
    List<AssertStmt> assertions = body.block().findAll(AssertStmt.class);
    if (assertions.isEmpty()) {
      return;
    }
    String flag = body.names().fresh("ASSERTIONS");
    body.constants().add(declaration(flag, body));
    for (AssertStmt assertion : assertions) {
      assertion.replace(Ast.at(assertion, lowered(assertion, flag, body)));
    }
  }

  /** The class that decides is the outermost one, as in what javac makes of an assertion. */
  private static FieldDeclaration declaration(String flag, Body body) {
    AsyncType type = body.type();
    int start = type.packageName().isEmpty() ? 0 : type.packageName().length() + 1;
    int end = type.canonicalName().indexOf('.', start);
    String outermost = end < 0 ? type.canonicalName() : type.canonicalName().substring(0, end);
    VariableDeclarator variable =
        new VariableDeclarator(
            body.types().tree(Types.BOOLEAN),
            flag,
            Ast.call(new ClassExpr(TypeTrees.classNamed(outermost)), "desiredAssertionStatus"));
    variable.setData(Attribution.TYPE, Types.BOOLEAN);
    return new FieldDeclaration(
        Modifier.createModifierList(
            Modifier.Keyword.PRIVATE, Modifier.Keyword.STATIC, Modifier.Keyword.FINAL),
        variable);
  }

  private static Statement lowered(AssertStmt assertion, String flag, Body body) {
    Expression check = Ast.take(assertion.getCheck());
    Expression fails =
        Ast.typed(
            new BinaryExpr(Ast.local(flag, Types.BOOLEAN), Ast.not(check), BinaryExpr.Operator.AND),
            Types.BOOLEAN);
    NodeList<Expression> arguments = new NodeList<>();
    List<Statement> failure = new ArrayList<>();
    if (assertion.getMessage().isPresent()) {
      Expression detail = Ast.take(assertion.getMessage().get());
      arguments.add(argument(Ast.unenclosed(detail), failure, body));
    }
    failure.add(
        Ast.throwing(
            Ast.typed(
                new ObjectCreationExpr(
                    null, TypeTrees.classNamed(ERROR.type().toString()), arguments),
                ERROR)));
    return Ast.ifThen(fails, failure);
  }

  /**
   * A detail has a type of its own, which decides what the error says of it. What would have
   * another type as an argument is one of a variable.
   */
  private static Expression argument(Expression detail, List<Statement> out, Body body) {
    boolean isPoly =
        detail.isMethodCallExpr()
            || detail.isConditionalExpr()
            || detail.isSwitchExpr()
            || detail.isObjectCreationExpr();
    if (!isPoly) {
      return detail;
    }
    ExpressionType type = Ast.typeOf(detail);
    NameExpr variable = Ast.local(body.names().fresh("detail"), type);
    out.add(Ast.at(detail, Ast.declare(body.types().tree(type), variable, detail)));
    return variable.clone();
  }
}
