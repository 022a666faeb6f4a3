package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeTrees;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Temporaries, named as a person would name them: after what they hold. */
final class Temporaries {
  private static final Pattern VERB =
      Pattern.compile(
          "(?:get|fetch|find|load|read|compute|calculate|create|make|build|next|new|to|as|query|parse)"
              + "(\\p{Lu}.*)");

  /** Method names that say nothing of the result. */
  private static final Set<String> VAGUE =
      Set.of(
          "get", "of", "call", "apply", "run", "value", "valueOf", "result", "invoke", "identity");

  private Temporaries() {}

  /**
   * A variable for the value of an expression.
   *
   * @param body that it is for, which is told what it stands for
   */
  static NameExpr variableFor(Expression expression, ExpressionType type, Body body) {
    String name = body.names().fresh(nameFor(expression, type));
    body.addTemporary(name, expression.clone());
    return Ast.local(name, type);
  }

  private static String nameFor(Expression expression, ExpressionType type) {
    String name = baseOf(expression, type);
    boolean isUsable =
        SourceVersion.isIdentifier(name)
            && !SourceVersion.isKeyword(name)
            && !name.equals("yield")
            && !name.equals("_");
    return isUsable ? name : name + "Value";
  }

  private static String baseOf(Expression expression, ExpressionType type) {
    if (expression instanceof MethodCallExpr call) {
      if (Awaits.isAwait(call)) {
        return nameOfAwaited(call.getArgument(0), type);
      }
      return afterMethod(call.getNameAsString(), type);
    }
    if (expression instanceof NameExpr name) {
      return name.getNameAsString() + "Before";
    }
    if (expression instanceof FieldAccessExpr field) {
      return field.getNameAsString() + "Before";
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return baseOf(enclosed.getInner(), type);
    }
    if (expression instanceof CastExpr cast) {
      return baseOf(cast.getExpression(), type);
    }
    if (expression instanceof ArrayAccessExpr) {
      return "element";
    }
    if (expression instanceof AssignExpr assignment) {
      return baseOf(assignment.getTarget(), type).replaceFirst("Before$", "After");
    }
    if (expression instanceof UnaryExpr unary && Stability.isStep(unary)) {
      String base = baseOf(unary.getExpression(), type);
      return unary.getOperator().isPrefix() ? base.replaceFirst("Before$", "After") : base;
    }
    if (expression instanceof BinaryExpr binary) {
      return afterOperator(binary);
    }
    if (expression instanceof InstanceOfExpr test) {
      return "is" + simpleName(TypeTrees.type(test.getType()));
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return decapitalized(creation.getType().getNameAsString());
    }
    return afterType(type);
  }

  private static String nameOfAwaited(Expression awaited, ExpressionType type) {
    if (awaited instanceof MethodCallExpr call) {
      return afterMethod(call.getNameAsString(), type);
    }
    if (awaited instanceof NameExpr name) {
      return name.getNameAsString() + "Result";
    }
    if (awaited instanceof FieldAccessExpr field) {
      return field.getNameAsString() + "Result";
    }
    return afterType(type);
  }

  private static String afterMethod(String method, ExpressionType type) {
    if (VAGUE.contains(method)) {
      return afterType(type);
    }
    Matcher verb = VERB.matcher(method);
    return verb.matches() ? decapitalized(verb.group(1)) : method;
  }

  private static String afterOperator(BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case PLUS ->
          binary.findData(Attribution.TYPE).filter(Types::isString).isPresent() ? "text" : "sum";
      case MINUS -> "difference";
      case MULTIPLY -> "product";
      case DIVIDE -> "quotient";
      case REMAINDER -> "remainder";
      case AND -> "both";
      case OR -> "either";
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> "shifted";
      case BINARY_AND, BINARY_OR, XOR -> "combined";
      default -> "comparison";
    };
  }

  private static String afterType(ExpressionType type) {
    if (type.erasure() instanceof Array) {
      return "array";
    }
    if (type.kind().isPrimitive() || Types.isBoxed(type) || type.erasure().equals(TypeRef.OBJECT)) {
      return "value";
    }
    return Types.isString(type) ? "text" : decapitalized(simpleName(type.erasure()));
  }

  private static String simpleName(TypeRef type) {
    if (type instanceof Array array) {
      return simpleName(array.component());
    }
    String name = type.withoutArguments().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String decapitalized(String name) {
    // An acronym at the head goes down as a whole: URLConnection → urlConnection.
    int upper = 0;
    while (upper < name.length() && Character.isUpperCase(name.charAt(upper))) {
      upper++;
    }
    int down = upper <= 1 || upper == name.length() ? upper : upper - 1;
    return name.substring(0, down).toLowerCase(Locale.ROOT) + name.substring(down);
  }
}
