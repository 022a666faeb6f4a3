package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether it makes no difference if an expression is evaluated before or after others. Awaits let
 * any other code run, so what is stable reads nothing but constants and local variables, and cannot
 * fail.
 */
public final class Stability {
  private final Set<String> assigned = new HashSet<>();

  /** Stability across the evaluation of {@code later}. */
  private Stability(Collection<? extends Node> later) {
    later.forEach(this::collectAssigned);
  }

  public static boolean isStable(Expression expression, Collection<? extends Node> later) {
    return new Stability(later).isStable(expression);
  }

  /** Whether the expression is a local variable that the code leaves as it is. */
  public static boolean isUnassignedLocal(Expression expression, Node code) {
    return expression instanceof NameExpr name
        && isLocal(name)
        && !new Stability(List.of(code)).assigned.contains(name.getNameAsString());
  }

  public static boolean isLocal(NameExpr name) {
    return name.findData(Attribution.SYMBOL)
        .map(symbol -> symbol.kind() == Symbol.Kind.LOCAL)
        .orElse(true);
  }

  /** Whether the code assigns a local variable. */
  public static boolean assignsLocal(Node code) {
    return !new Stability(List.of(code)).assigned.isEmpty();
  }

  /** Whether an expression stands for a type or package, as in {@code Math.abs(-1)}. */
  public static boolean isTypeName(Expression expression) {
    return expression instanceof TypeExpr
        || expression
            .findData(Attribution.SYMBOL)
            .filter(
                symbol ->
                    symbol.kind() == Symbol.Kind.TYPE
                        || symbol.kind() == Symbol.Kind.TYPE_PARAMETER
                        || symbol.kind() == Symbol.Kind.PACKAGE)
            .isPresent();
  }

  private void collectAssigned(Node node) {
    if (Awaits.isClosed(node)) {
      return;
    }
    if (node instanceof AssignExpr assignment) {
      addTarget(assignment.getTarget());
    } else if (node instanceof UnaryExpr unary && isStep(unary)) {
      addTarget(unary.getExpression());
    }
    node.getChildNodes().forEach(this::collectAssigned);
  }

  /** Whether the operator is {@code ++} or {@code --}. */
  public static boolean isStep(UnaryExpr unary) {
    return unary.getOperator().isPrefix()
        ? unary.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
            || unary.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT
        : unary.getOperator().isPostfix();
  }

  private void addTarget(Expression target) {
    Expression inner = target;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    if (inner instanceof NameExpr name && isLocal(name)) {
      assigned.add(name.getNameAsString());
    }
  }

  private boolean isStable(Expression expression) {
    if (expression.isLiteralExpr()
        || expression.isClassExpr()
        || expression.isThisExpr()
        || expression.isSuperExpr()
        || expression.isLambdaExpr()
        || isTypeName(expression)
        || isConstant(expression)) {
      return true;
    }
    if (expression instanceof NameExpr name) {
      return isLocal(name) && !assigned.contains(name.getNameAsString());
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return isStable(enclosed.getInner());
    }
    if (expression instanceof CastExpr cast && cast.getExpression().isNullLiteralExpr()) {
      return true;
    }
    if (expression.containsData(AsyncLambda.CREATION)) {
      return ((ObjectCreationExpr) expression).getArguments().stream().allMatch(this::isStable);
    }
    if (expression instanceof MethodReferenceExpr reference) {
      return isPureReceiver(reference.getScope());
    }
    if (expression instanceof UnaryExpr unary) {
      return !isStep(unary) && isStablePrimitive(unary.getExpression());
    }
    if (expression instanceof BinaryExpr binary) {
      return isStable(binary);
    }
    if (expression instanceof ConditionalExpr conditional) {
      return isStablePrimitive(conditional.getCondition())
          && isStablePrimitive(conditional.getThenExpr())
          && isStablePrimitive(conditional.getElseExpr());
    }
    if (expression instanceof InstanceOfExpr test) {
      return test.getPattern().isEmpty() && isStable(test.getExpression());
    }
    return expression instanceof CastExpr cast
        && (isFunction(cast.getExpression())
            || (cast.getType().isPrimitiveType() && isStablePrimitive(cast.getExpression())));
  }

  private boolean isStable(BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case DIVIDE, REMAINDER ->
          isFloating(binary)
              && isStablePrimitive(binary.getLeft())
              && isStablePrimitive(binary.getRight());
      case PLUS -> isStableText(binary.getLeft()) && isStableText(binary.getRight());
      case EQUALS, NOT_EQUALS ->
          isPrimitive(binary.getLeft()) == isPrimitive(binary.getRight())
              && isStable(binary.getLeft())
              && isStable(binary.getRight());
      default -> isStablePrimitive(binary.getLeft()) && isStablePrimitive(binary.getRight());
    };
  }

  private boolean isStablePrimitive(Expression expression) {
    return isPrimitive(expression) && isStable(expression);
  }

  /** A string or primitive, so that neither addition nor concatenation can run code or fail. */
  private boolean isStableText(Expression expression) {
    return isStable(expression)
        && (isPrimitive(expression)
            || expression.findData(Attribution.TYPE).filter(Types::isString).isPresent());
  }

  private boolean isPureReceiver(Expression receiver) {
    return receiver.isThisExpr()
        || receiver.isSuperExpr()
        || (receiver.isTypeExpr()
            && receiver
                .findData(Attribution.SYMBOL)
                .map(Symbol::kind)
                .map(kind -> kind == Symbol.Kind.TYPE || kind == Symbol.Kind.TYPE_PARAMETER)
                .orElse(true));
  }

  private static boolean isFunction(Expression expression) {
    return expression.isLambdaExpr()
        || expression.containsData(AsyncLambda.CREATION)
        || (expression instanceof EnclosedExpr enclosed && isFunction(enclosed.getInner()));
  }

  private static boolean isFloating(Expression expression) {
    return expression
        .findData(Attribution.TYPE)
        .filter(
            type ->
                switch (type.kind()) {
                  case FLOAT, DOUBLE -> true;
                  default -> false;
                })
        .isPresent();
  }

  private static boolean isPrimitive(Expression expression) {
    return expression
        .findData(Attribution.TYPE)
        .filter(type -> type.kind().isPrimitive())
        .isPresent();
  }

  private static boolean isConstant(Expression expression) {
    return expression
        .findData(Attribution.SYMBOL)
        .filter(symbol -> symbol.constant() != null)
        .isPresent();
  }
}
