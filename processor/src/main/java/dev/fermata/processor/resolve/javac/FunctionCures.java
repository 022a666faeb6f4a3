package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.fermata.processor.discover.SourceText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was meant where javac does not take a lambda or a method reference for an async lambda: it
 * gives no value, or fits more than one method.
 */
final class FunctionCures {
  private static final Set<String> TAKES_BLOCK = Set.of("createTask", "async");

  /** In the source: what is attributed may be a lambda already. */
  private static final Pattern REFERENCE = Pattern.compile("(?s)(.+?)\\s*::\\s*(\\w+)");

  private FunctionCures() {}

  /** The cure of an error as a line to add to what javac says, if it is one of these. */
  static Optional<String> lineFor(
      MethodDeclaration method, SourceText text, long position, String said) {
    return method.findAll(MethodCallExpr.class).stream()
        .filter(call -> CoroutineCures.isAround(position, aroundOf(call), text))
        .flatMap(
            call ->
                call.getNameAsString().equals("asyncFunction")
                    ? consumer(call, position, text, said).stream()
                    : block(call, position, text).stream())
        .findFirst()
        .map(cure -> "\n  Did you mean " + cure + "?");
  }

  /** Where the type of a call is inferred with that of others around it, javac points at these. */
  private static Node aroundOf(MethodCallExpr call) {
    return call.getNameAsString().equals("asyncFunction")
        ? CoroutineCures.headOf(CoroutineCures.statementOf(call))
        : call;
  }

  private static Optional<String> consumer(
      MethodCallExpr call, long position, SourceText text, String said) {
    return call.getArguments().stream()
        .filter(
            function ->
                isVoid(function)
                    ? CoroutineCures.isAround(position, call, text)
                    : isFunction(function) && said.contains("void"))
        .findFirst()
        .map(
            function ->
                "asyncConsumer"
                    + CoroutineCures.sourceOf(call, text)
                        .substring(call.getNameAsString().length()));
  }

  private static boolean isFunction(Expression expression) {
    return expression.isLambdaExpr() || expression.isMethodReferenceExpr();
  }

  /** Whether an expression is a block lambda that gives no value. */
  private static boolean isVoid(Expression function) {
    return function instanceof LambdaExpr lambda
        && lambda.getBody() instanceof BlockStmt block
        && block.findAll(ReturnStmt.class).stream().allMatch(it -> it.getExpression().isEmpty());
  }

  /** A block, or what a twin gives: a reference to overloads fits what a coroutine fits, too. */
  private static Optional<String> block(MethodCallExpr call, long position, SourceText text) {
    boolean isAt = text.offset(call.getName().getBegin().orElseThrow()) == position;
    if (!isAt || !TAKES_BLOCK.contains(call.getNameAsString()) || call.getArguments().isEmpty()) {
      return Optional.empty();
    }
    Matcher reference = REFERENCE.matcher(CoroutineCures.sourceOf(call.getArgument(0), text));
    if (!reference.matches()) {
      return Optional.empty();
    }
    String scope = reference.group(1);
    String value = scope + "." + reference.group(2) + "()";
    return Optional.of(
        call.getNameAsString() + (scope.endsWith("Async") ? "(" : "(() -> ") + value + ")");
  }
}
