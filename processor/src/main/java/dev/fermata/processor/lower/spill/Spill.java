package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.StatementRewriter;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes awaits out of expressions and conditions, so that each stands alone in a statement.
 *
 * <pre>{@code
 * return price() * await(amount());    int price = price();
 *                                →     int amount = await(amount());
 *                                      return price * amount;
 * }</pre>
 *
 * <p>Invariant: an await is a statement, the right side of an assignment to a local variable or the
 * initializer of a declaration. Operands are evaluated from left to right as before, each with its
 * faults and conversions.
 */
public final class Spill extends StatementRewriter {
  private final Body body;
  private final Expressions expressions;
  private final Loops loops;

  private Spill(Body body) {
    this.body = body;
    this.expressions = new Expressions(body);
    this.loops = new Loops(body, expressions);
  }

  public static void lower(Body body) {
    new Spill(body).rewriteIn(body.block());
  }

  @Override
  protected List<Statement> rewrite(Statement statement, List<String> labels) {
    List<Statement> out = new ArrayList<>();
    if (statement instanceof ExpressionStmt it) {
      expression(it, out);
    } else if (statement instanceof ReturnStmt it) {
      Expression value = Ast.take(it.getExpression().orElseThrow());
      ExpressionType type = ExpressionType.of(body.method().returnType());
      expressions.deliver(value, Destination.returned(type), out);
    } else if (statement instanceof IfStmt it) {
      branch(it, out);
    } else if (statement instanceof WhileStmt it) {
      loops.whileLoop(it, out);
    } else if (statement instanceof DoStmt it) {
      loops.doLoop(it, labels, out);
    } else if (statement instanceof ForStmt it) {
      loops.forLoop(it, labels, this::expression, out);
    } else if (statement instanceof ForEachStmt it) {
      it.setIterable(Ast.unenclosed(expressions.value(Ast.take(it.getIterable()), out)));
      out.add(it);
    } else if (statement instanceof SwitchStmt it) {
      expressions.switches().statement(it, out);
    } else if (statement instanceof ThrowStmt it) {
      it.setExpression(Ast.unenclosed(expressions.value(Ast.take(it.getExpression()), out)));
      out.add(it);
    } else if (statement instanceof SynchronizedStmt it) {
      it.setExpression(Ast.unenclosed(expressions.value(Ast.take(it.getExpression()), out)));
      out.add(it);
    } else {
      // Blocks and try statements have only statements in them; a yield goes with its switch.
      out.add(statement);
    }
    return out;
  }

  private void expression(ExpressionStmt statement, List<Statement> out) {
    if (statement.getExpression() instanceof VariableDeclarationExpr declaration) {
      splitDeclaration(declaration, out);
      return;
    }
    Expression expression = Ast.take(statement.getExpression());
    if (Awaits.isAwait(expression)) {
      statement.setExpression(expressions.await((MethodCallExpr) expression, out));
      out.add(statement);
    } else if (expression instanceof AssignExpr assignment
        && assignment.getOperator() == AssignExpr.Operator.ASSIGN
        && assignment.getTarget() instanceof NameExpr name
        && Stability.isLocal(name)) {
      Expression value = Ast.take(assignment.getValue());
      expressions.deliver(value, Destination.of(name), out);
    } else {
      statement.setExpression(expressions.value(expression, out));
      out.add(statement);
    }
  }

  /** Whether a value can go straight to a variable, with no temporary between. */
  private static boolean isDelivered(Expression value, ExpressionType variableType) {
    return Awaits.isAwait(value)
        || ((value instanceof ConditionalExpr || value instanceof SwitchExpr)
            && Destination.returned(variableType).takes(Ast.typeOf(value)));
  }

  /** One declaration per variable, the values of those that await evaluated before. */
  private void splitDeclaration(VariableDeclarationExpr declaration, List<Statement> out) {
    for (VariableDeclarator declarator : List.copyOf(declaration.getVariables())) {
      Optional<Expression> initializer = declarator.getInitializer();
      VariableDeclarationExpr single =
          new VariableDeclarationExpr(
              new NodeList<>(declaration.getModifiers().stream().map(it -> it.clone()).toList()),
              new NodeList<>(declaration.getAnnotations().stream().map(it -> it.clone()).toList()),
              new NodeList<>(declarator.clone()));
      declaration.getRange().ifPresent(single::setRange);
      VariableDeclarator variable = single.getVariable(0);
      ExpressionStmt statement = new ExpressionStmt(single);
      declarator.getRange().ifPresent(statement::setRange);
      if (initializer.filter(Awaits::in).isEmpty()) {
        out.add(statement);
        continue;
      }
      Expression value = variable.getInitializer().orElseThrow();
      variable.removeInitializer();
      ExpressionType type = Ast.typeOf(variable);
      if (Awaits.isAwait(value)) {
        variable.setInitializer(expressions.await((MethodCallExpr) value, out));
        out.add(statement);
      } else if (isDelivered(value, type)) {
        out.add(statement);
        expressions.deliver(
            value, Destination.of(Ast.local(variable.getNameAsString(), type)), out);
      } else {
        if (value instanceof ArrayInitializerExpr && !value.containsData(Attribution.TYPE)) {
          value.setData(Attribution.TYPE, type);
        }
        variable.setInitializer(expressions.value(value, out));
        out.add(statement);
      }
    }
  }

  private void branch(IfStmt statement, List<Statement> out) {
    if (!Awaits.in(statement.getCondition())) {
      out.add(statement);
      return;
    }
    Expression condition = Ast.take(statement.getCondition());
    Statement then = statement.getThenStmt();
    Optional<Statement> otherwise = statement.getElseStmt();
    statement.setThenStmt(new EmptyStmt());
    statement.removeElseStmt();
    expressions
        .conditions()
        .branch(condition, List.of(then), otherwise.map(List::of).orElse(List.of()), out);
  }
}
