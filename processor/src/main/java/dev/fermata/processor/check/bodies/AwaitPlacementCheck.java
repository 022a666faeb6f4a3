package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.check.Places;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.AwaitCall;

/** Refuses an {@code await} where the coroutine of the body cannot suspend. */
final class AwaitPlacementCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    MethodDeclaration declaration = method.declaration();
    for (MethodCallExpr call : declaration.findAll(MethodCallExpr.class)) {
      if (call.containsData(Attribution.AWAIT) || AwaitCall.isAwaitEach(call)) {
        checkPlace(call, what(call), declaration, reporter);
      }
    }
    for (TryStmt statement : declaration.findAll(TryStmt.class)) {
      statement.getResources().stream()
          .filter(resource -> resource.containsData(Attribution.ASYNC_SCOPE))
          .map(AwaitPlacementCheck::named)
          .forEach(
              resource ->
                  checkPlace(resource, "an AsyncScope, whose end awaits,", declaration, reporter));
    }
    for (MethodReferenceExpr reference : declaration.findAll(MethodReferenceExpr.class)) {
      if (isSuspending(reference)) {
        reporter.report(
            Message.AWAIT_REFERENCE,
            reference,
            reference.getIdentifier(),
            Places.insteadOf(reference.getIdentifier()));
      }
    }
  }

  private static String what(MethodCallExpr await) {
    return await
        .findData(Attribution.DIRECT_CALL)
        .map(direct -> "a call of " + direct.twin().name() + ", which is @Async,")
        .orElseGet(await::getNameAsString);
  }

  private static Node named(Expression resource) {
    return resource instanceof VariableDeclarationExpr declaration
        ? declaration.getVariable(0)
        : resource;
  }

  private static boolean isSuspending(MethodReferenceExpr reference) {
    return reference
        .findData(Attribution.SYMBOL)
        .filter(it -> AwaitCall.operandOf(it).isPresent() || AwaitCall.isAwaitEach(it))
        .isPresent();
  }

  private static void checkPlace(
      Node await, String what, MethodDeclaration body, Reporter reporter) {
    boolean isInSynchronized = false;
    boolean isInAsyncLambda = false;
    Node inner = await;
    for (Node at = parent(await); at != body; inner = at, at = parent(at)) {
      isInAsyncLambda |= AsyncFunction.isAsync(at);
      if (at instanceof LambdaExpr && !isInAsyncLambda) {
        refuse(Message.AWAIT_IN_LAMBDA, await, what, "a lambda", reporter);
        return;
      }
      if (at instanceof BodyDeclaration<?> member) {
        if (member.containsData(Attribution.LOCAL_METHOD)) {
          break;
        }
        if (!isInAsyncLambda) {
          reportInMember(await, what, member, reporter);
        }
        return;
      }
      isInSynchronized |=
          !isInAsyncLambda && at instanceof SynchronizedStmt block && inner == block.getBody();
    }
    if (isInSynchronized) {
      reporter.report(Message.AWAIT_IN_SYNCHRONIZED, await, what);
    }
  }

  private static void reportInMember(
      Node await, String what, BodyDeclaration<?> member, Reporter reporter) {
    if (member instanceof MethodDeclaration method) {
      refuse(Message.AWAIT_IN_LOCAL_CLASS, await, what, method.getNameAsString(), reporter);
    } else {
      refuse(Message.AWAIT_IN_INITIALIZER, await, what, nameOf(member), reporter);
    }
  }

  /** By what is said of an await in such a place, an emission as what gives an item there. */
  private static void refuse(
      Message message, Node await, String what, String place, Reporter reporter) {
    if (Places.isEmission(what)) {
      reporter.report(Message.EMIT_OUTSIDE_GENERATOR, await, place, what);
    } else {
      reporter.report(message, await, what, place);
    }
  }

  private static String nameOf(BodyDeclaration<?> initializer) {
    if (initializer instanceof FieldDeclaration field) {
      return "the initializer of " + field.getVariable(0).getNameAsString();
    }
    if (initializer instanceof EnumConstantDeclaration constant) {
      return "the initializer of " + constant.getNameAsString();
    }
    return initializer instanceof InitializerDeclaration ? "an initializer" : "a constructor";
  }

  private static Node parent(Node node) {
    return node.getParentNode().orElseThrow();
  }
}
