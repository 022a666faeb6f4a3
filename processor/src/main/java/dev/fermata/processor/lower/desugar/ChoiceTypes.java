package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.TargetTyping;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what conditional and switch expressions of a primitive type give, where it depends on what
 * is expected of them and that is another type in the companion. A conditional with a call whose
 * type is inferred has a numeric type only where nothing is expected of it (JLS 15.25), and has
 * that of a temporary once it is assigned to one. The results of a switch are expected to be what
 * it is expected to be (JLS 15.28.1): what the method returns, of which the coroutine gives a box.
 *
 * <pre>{@code
 * "" + (isOne ? pick(1) : 2L)                 →   "" + (isOne ? (int) pick(1) : 2L)
 * return switch (x) { case 1 -> 3; ... };     →   return switch (x) { case 1 -> 3L; ... };
 * }</pre>
 *
 * <p>Invariant: what such an expression gives does not depend on what is expected of it.
 */
public final class ChoiceTypes {
  private final Body body;

  private ChoiceTypes(Body body) {
    this.body = body;
  }

  public static void lower(Body body) {
    ChoiceTypes types = new ChoiceTypes(body);
    body.block().findAll(Expression.class, ChoiceTypes::isPrimitive).forEach(types::keep);
  }

  private static boolean isPrimitive(Expression choice) {
    return (choice instanceof ConditionalExpr || choice instanceof SwitchExpr)
        && choice.findData(Attribution.TYPE).filter(type -> type.kind().isPrimitive()).isPresent();
  }

  private void keep(Expression choice) {
    Expression whole = choice;
    for (Expression outer = giving(whole); outer != null; outer = giving(whole)) {
      whole = outer;
    }
    Node use = whole.getParentNode().orElseThrow();
    if (isReturn(use)) {
      castTo(Ast.typeOf(choice), choice, choice instanceof SwitchExpr);
    } else if (isIndependent(use, whole)) {
      castInferred(choice);
    }
  }

  private void castInferred(Expression choice) {
    for (Expression result : TargetTyping.results(choice)) {
      if (isInferred(result)) {
        cast(result, Types.unboxed(Ast.typeOf(result)));
      } else {
        castInferred(result);
      }
    }
  }

  /** Casts what is converted on its way to a type that is expected of it. */
  private void castTo(ExpressionType type, Expression choice, boolean isSwitch) {
    for (Expression result : TargetTyping.results(choice)) {
      if (isInferred(result) || (isSwitch && isOther(result, type))) {
        cast(result, type);
      } else {
        castTo(type, result, result instanceof SwitchExpr || (isSwitch && result.isEnclosedExpr()));
      }
    }
  }

  private static boolean isOther(Expression result, ExpressionType type) {
    return !result.isEnclosedExpr()
        && !Awaits.isAwait(result)
        && !Ast.typeOf(result).type().equals(type.type());
  }

  private void cast(Expression result, ExpressionType type) {
    Ast.replace(
        result,
        it ->
            Ast.typed(
                it.isIntegerLiteralExpr() && type.kind() == ExpressionType.Kind.LONG
                    ? new LongLiteralExpr(it.asIntegerLiteralExpr().getValue() + "L")
                    : new CastExpr(body.types().tree(type), Ast.enclosed(it)),
                type));
  }

  /** Whether a node returns from the body itself. */
  private static boolean isReturn(Node use) {
    return use instanceof ReturnStmt
        && around(use)
            .noneMatch(it -> it instanceof LambdaExpr || it instanceof BodyDeclaration<?>);
  }

  private static Stream<Node> around(Node node) {
    return Stream.iterate(node, Objects::nonNull, it -> it.getParentNode().orElse(null));
  }

  /**
   * Whether a result is a call whose type is a type parameter of the method. What that stands for,
   * inferred or said, makes no numeric choice (JLS 15.25).
   */
  private static boolean isInferred(Expression result) {
    return result instanceof MethodCallExpr call
        && !Awaits.isAwait(call)
        && Ast.typeOf(call).isExact()
        && call.findData(Attribution.SYMBOL)
            .filter(method -> method.declaration() != null && method.type() != null)
            .filter(
                method ->
                    method.declaration().typeParameters().stream()
                        .map(parameter -> new Variable(parameter.name()))
                        .anyMatch(method.type().type()::equals))
            .isPresent();
  }

  /** Whether a use expects no type. */
  private static boolean isIndependent(Node use, Node value) {
    if (use instanceof VariableDeclarator variable) {
      return variable.getType().isVarType();
    }
    if (use instanceof AssignExpr assignment) {
      return assignment.getOperator() != AssignExpr.Operator.ASSIGN;
    }
    if (use instanceof NodeWithArguments<?> call) {
      return !isIn(call.getArguments(), value);
    }
    // Of what is returned, and of a condition or an index, a type is expected.
    return use instanceof SwitchStmt
        || !(use instanceof Statement
            || use instanceof ConditionalExpr
            || use instanceof ArrayInitializerExpr
            || use instanceof ArrayAccessExpr);
  }

  private static boolean isIn(NodeList<Expression> arguments, Node node) {
    return arguments.stream().anyMatch(argument -> argument == node);
  }

  /** The expression around another one that has its value; null if it is a value on its own. */
  private static @Nullable Expression giving(Expression inner) {
    Node outer = inner.getParentNode().orElseThrow();
    if (outer instanceof EnclosedExpr enclosed) {
      return enclosed;
    }
    if (outer instanceof ConditionalExpr conditional) {
      return conditional.getCondition() == inner ? null : conditional;
    }
    if (outer instanceof YieldStmt) {
      return (SwitchExpr)
          around(outer).filter(it -> it instanceof SwitchExpr).findFirst().orElseThrow();
    }
    return outer instanceof ExpressionStmt statement
            && TargetTyping.isResult(statement)
            && outer.getParentNode().orElse(null) instanceof SwitchEntry entry
        ? (SwitchExpr) entry.getParentNode().orElseThrow()
        : null;
  }
}
