package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;

/**
 * Keeps numeric promotion in conditional and switch expressions of which nothing is expected. One
 * with a call whose type is inferred promotes its operands where it stands alone (JLS 15.25.2,
 * 15.28.1), and has none of a numeric type once it is assigned to a temporary.
 *
 * <pre>{@code
 * "" + (isOne ? pick(1) : 2L)   →   "" + (isOne ? (int) pick(1) : 2L)
 * }</pre>
 *
 * <p>Invariant: what such an expression gives does not depend on what is expected of it.
 */
final class PromotedCalls {
  private final Body body;

  private PromotedCalls(Body body) {
    this.body = body;
  }

  static void lower(Body body) {
    PromotedCalls calls = new PromotedCalls(body);
    body.block()
        .findAll(Expression.class, choice -> isPromoting(choice) && isAlone(choice))
        .forEach(calls::castResults);
  }

  private static boolean isPromoting(Expression choice) {
    return (choice instanceof ConditionalExpr || choice instanceof SwitchExpr)
        && choice
            .findData(Attribution.TYPE)
            .filter(type -> type.kind().isPrimitive() && type.kind() != ExpressionType.Kind.BOOLEAN)
            .isPresent();
  }

  private void castResults(Expression choice) {
    for (Expression result : TargetTyping.results(choice)) {
      if (result instanceof MethodCallExpr call && isInferred(call)) {
        ExpressionType type = Types.unboxed(Ast.typeOf(call));
        Ast.replace(call, it -> Ast.typed(new CastExpr(body.types().tree(type), it), type));
      } else {
        castResults(result);
      }
    }
  }

  /** Whether the type of a call is what is inferred for a type parameter of the method. */
  private static boolean isInferred(MethodCallExpr call) {
    return call.getTypeArguments().isEmpty()
        && !Awaits.isAwait(call)
        && Ast.typeOf(call).isExact()
        && call.findData(Attribution.SYMBOL)
            .filter(method -> method.declaration() != null && method.type() != null)
            .filter(
                method ->
                    method.declaration().typeParameters().stream()
                        .map(parameter -> parameter.split(" ", 2)[0])
                        .anyMatch(method.type().source()::equals))
            .isPresent();
  }

  /** Whether nothing is expected of an expression, nor of one that it gives the value of. */
  private static boolean isAlone(Expression choice) {
    Node inner = choice;
    Node outer = inner.getParentNode().orElseThrow();
    while (gives(outer, inner)) {
      inner = outer;
      outer = inner.getParentNode().orElseThrow();
    }
    if (outer instanceof VariableDeclarator variable) {
      return variable.getType().isVarType();
    }
    if (outer instanceof AssignExpr assignment) {
      return assignment.getOperator() != AssignExpr.Operator.ASSIGN;
    }
    if (outer instanceof NodeWithArguments<?> call) {
      return !isIn(call.getArguments(), inner);
    }
    return !(outer instanceof ReturnStmt
        || outer instanceof ArrayInitializerExpr
        || outer instanceof ArrayAccessExpr
        || (outer instanceof ExpressionStmt
            && outer.getParentNode().orElse(null) instanceof LambdaExpr));
  }

  private static boolean isIn(NodeList<Expression> arguments, Node node) {
    return arguments.stream().anyMatch(argument -> argument == node);
  }

  /** Whether a node has the value of one in it, or is a statement around what has. */
  private static boolean gives(Node outer, Node inner) {
    return outer instanceof EnclosedExpr
        || outer instanceof YieldStmt
        || (outer instanceof ConditionalExpr conditional && conditional.getCondition() != inner)
        || (outer instanceof SwitchExpr choice && choice.getSelector() != inner)
        || outer instanceof SwitchEntry
        || (outer instanceof ExpressionStmt
            && outer.getParentNode().orElse(null) instanceof SwitchEntry);
  }
}
