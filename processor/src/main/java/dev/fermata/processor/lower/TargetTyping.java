package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells where the type that is expected of an expression decides what a function in it takes, as in
 * {@code Function<String, String> trim = await(completed(s -> s.trim()))}, what an anonymous class
 * with a diamond overrides, or what is inferred for a call: without that type, it does not compile
 * or is another one.
 */
public final class TargetTyping {
  private TargetTyping() {}

  /** Whether an expression that is expected to have a type may mean nothing without. */
  public static boolean isNeeded(Expression expression) {
    if (expression instanceof MethodCallExpr call) {
      return isInferredFromTarget(call)
          || (call.getTypeArguments().isEmpty()
              && isGeneric(call)
              && anyNeeds(call.getArguments()));
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return creation.getType().isUsingDiamondOperator()
          && (creation.getAnonymousClassBody().isPresent()
              || isInferredFromTarget(creation)
              || anyNeeds(creation.getArguments()));
    }
    return results(expression).stream().anyMatch(TargetTyping::isNeeded);
  }

  /** Whether an expression gives a function, which has no type of its own. */
  public static boolean isFunction(Expression expression) {
    return expression instanceof MethodReferenceExpr
        || expression instanceof LambdaExpr
        || results(expression).stream().anyMatch(TargetTyping::isFunction);
  }

  private static boolean isInferredFromTarget(Expression call) {
    return call.containsData(Attribution.EXPECTED_TYPE_ARGUMENTS);
  }

  private static boolean isGeneric(MethodCallExpr call) {
    return call.findData(Attribution.SYMBOL)
        .map(Symbol::declaration)
        .filter(method -> !method.typeParameters().isEmpty())
        .isPresent();
  }

  private static boolean anyNeeds(NodeList<Expression> arguments) {
    return arguments.stream()
        .anyMatch(it -> isNeededBy(it, it.containsData(Attribution.INFERRED_INPUTS)));
  }

  private static boolean isNeededBy(Expression argument, boolean areInputsInferred) {
    if (argument instanceof MethodReferenceExpr) {
      return areInputsInferred;
    }
    if (argument instanceof LambdaExpr lambda) {
      // What a function returns is expected to have an inferred type, too.
      return areInputsInferred || results(lambda).stream().anyMatch(it -> isNeededBy(it, true));
    }
    List<Expression> results = results(argument);
    return results.isEmpty()
        ? isNeeded(argument)
        : results.stream().anyMatch(it -> isNeededBy(it, areInputsInferred));
  }

  /** The expressions of which one gives the value: the expected type is expected of them. */
  public static List<Expression> results(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return List.of(enclosed.getInner());
    }
    if (expression instanceof ConditionalExpr conditional) {
      return List.of(conditional.getThenExpr(), conditional.getElseExpr());
    }
    List<Expression> results = new ArrayList<>();
    if (expression instanceof SwitchExpr choice) {
      choice
          .getEntries()
          .forEach(entry -> entry.getStatements().forEach(it -> collect(it, results)));
    } else if (expression instanceof LambdaExpr lambda) {
      collect(lambda.getBody(), results);
    }
    return results;
  }

  private static void collect(Node node, List<Expression> results) {
    if (node instanceof ReturnStmt end) {
      end.getExpression().ifPresent(results::add);
    } else if (node instanceof YieldStmt end) {
      results.add(end.getExpression());
    } else if (node instanceof ExpressionStmt only && isResult(only)) {
      results.add(only.getExpression());
    } else if (!(node instanceof Expression || node instanceof BodyDeclaration<?>)) {
      node.getChildNodes().forEach(child -> collect(child, results));
    }
  }

  /** Whether a statement gives a value: the body of a lambda or the rule of a choice does. */
  public static boolean isResult(ExpressionStmt statement) {
    Node parent = statement.getParentNode().orElse(null);
    return (parent instanceof LambdaExpr lambda && !lambda.containsData(Attribution.GIVES_NOTHING))
        || (parent instanceof SwitchEntry entry
            && entry.getType() == SwitchEntry.Type.EXPRESSION
            && entry.getParentNode().orElse(null) instanceof SwitchExpr);
  }
}
