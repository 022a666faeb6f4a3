package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;
import dev.fermata.processor.resolve.Emission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses {@code emit} where there is no generator, or of what is no item of it, and {@code
 * awaitEach} where there is no loop; warns of items that are given within a scope.
 */
final class GeneratorCheck implements BodyCheck {
  /** Scopes that cancel the task they were entered in, which between items is the consumer's. */
  private static final Set<String> CANCELLING =
      Set.of("dev.fermata.Timeout", "dev.fermata.TaskGroup");

  private static final String EMITTER = "dev.fermata.Emitter";

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    MethodDeclaration declaration = method.declaration();
    for (MethodCallExpr call : declaration.findAll(MethodCallExpr.class)) {
      if (AwaitCall.isAwaitEach(call) && !isIteratedOver(call)) {
        reporter.report(Message.AWAIT_EACH_OUTSIDE_LOOP, call);
      }
      if (emits(call)) {
        checkEmission(call, declaration, reporter);
      }
      if (emits(call) || isOfEmitter(call)) {
        scopeAround(call)
            .ifPresent(
                scope ->
                    reporter.report(Message.EMIT_IN_SCOPE, call, call.getNameAsString(), scope));
      }
    }
  }

  private static boolean emits(MethodCallExpr call) {
    return call.findData(Attribution.AWAIT).filter(it -> it.operand().isEmitted()).isPresent();
  }

  private static boolean isOfEmitter(MethodCallExpr call) {
    return call.findData(Attribution.SYMBOL)
        .filter(method -> method.owner().equals(EMITTER))
        .isPresent();
  }

  private static boolean isIteratedOver(Expression each) {
    Node parent = each.getParentNode().orElseThrow();
    return parent instanceof EnclosedExpr enclosed
        ? isIteratedOver(enclosed)
        : parent instanceof ForEachStmt loop && loop.getIterable() == each;
  }

  private static void checkEmission(
      MethodCallExpr call, MethodDeclaration body, Reporter reporter) {
    Emission emission = call.findData(Attribution.EMISSION).orElse(null);
    if (emission != null && !emission.fits()) {
      reporter.report(
          Message.EMIT_OF_OTHER_TYPE,
          call.getArgument(0),
          call.getNameAsString(),
          emission.given(),
          emission.item().type());
    } else if (emission == null
        && (function(call) == body
            || AsyncFunction.isAsync(function(call))
            || function(call).containsData(Attribution.LOCAL_METHOD))) {
      String place =
          function(call) instanceof MethodDeclaration method
              ? method.getNameAsString()
              : "a lambda";
      reporter.report(Message.EMIT_OUTSIDE_GENERATOR, call, place, call.getNameAsString());
    }
  }

  /** The lambda or the member of a class whose code a call is. */
  private static Node function(Node call) {
    Node at = call.getParentNode().orElseThrow();
    return isFunction(at) ? at : function(at);
  }

  private static boolean isFunction(Node node) {
    return node instanceof LambdaExpr || node instanceof BodyDeclaration<?>;
  }

  /** The name of the innermost scope around that cancels; empty if there is none. */
  private static Optional<String> scopeAround(Node call) {
    Node inner = call;
    for (Node at = call.getParentNode().orElseThrow();
        !isFunction(at);
        inner = at, at = at.getParentNode().orElseThrow()) {
      if (at instanceof TryStmt statement && statement.getTryBlock() == inner) {
        Optional<String> scope =
            statement.getResources().stream().flatMap(GeneratorCheck::cancelling).findFirst();
        if (scope.isPresent()) {
          return scope;
        }
      }
    }
    return Optional.empty();
  }

  private static Stream<String> cancelling(Expression resource) {
    Node typed =
        resource instanceof VariableDeclarationExpr declaration
            ? declaration.getVariable(0)
            : resource;
    return typed.findData(Attribution.TYPE).stream()
        .map(type -> type.erasure().toString())
        .filter(CANCELLING::contains)
        .map(name -> name.substring(name.lastIndexOf('.') + 1));
  }
}
