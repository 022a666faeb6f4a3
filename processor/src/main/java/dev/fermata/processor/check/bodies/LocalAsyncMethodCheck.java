package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.LocalMethod;

/**
 * Refuses {@code @Async} methods of local and anonymous classes that nothing could call, or that
 * cannot be {@code @Async} anywhere; and async code in a class where no class can be.
 */
final class LocalAsyncMethodCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    MethodDeclaration body = method.declaration();
    for (MethodDeclaration each : body.findAll(MethodDeclaration.class)) {
      if (each.containsData(Attribution.LOCAL_METHOD)) {
        check(each, each.getData(Attribution.LOCAL_METHOD), reporter);
      } else if (each != body
          && each.getAnnotations().stream().anyMatch(LocalAsyncMethodCheck::isTimed)) {
        reporter.report(Message.TIMED_NOT_ASYNC, each, each.getNameAsString());
      }
    }
    for (Node each : body.findAll(Node.class, LocalAsyncMethodCheck::isAsync)) {
      checkPlace(each, body, reporter);
    }
    for (SuperExpr parent : body.findAll(SuperExpr.class)) {
      if (isOfInterface(parent) && isInAsyncCode(parent, body)) {
        reporter.report(
            Message.SUPER_OF_INTERFACE_IN_LOCAL_CLASS, parent, parent.getParentNode().get());
      }
    }
  }

  private static void check(MethodDeclaration method, LocalMethod local, Reporter reporter) {
    String name = method.getNameAsString();
    if (method.isSynchronized()) {
      reporter.report(Message.SYNCHRONIZED_METHOD, method, name, "the modifier");
    }
    if (method.isNative()) {
      reporter.report(Message.NATIVE_METHOD, method, name);
    }
    if (local.isTimed() && local.item() != null) {
      reporter.report(Message.TIMED_GENERATOR, method, name);
    }
    if (local.implemented() == null) {
      reporter.report(Message.LOCAL_METHOD_IMPLEMENTS_NOTHING, method, name);
    }
  }

  private static boolean isTimed(AnnotationExpr annotation) {
    return annotation
        .getName()
        .findData(Attribution.SYMBOL)
        .filter(type -> type.owner().equals(Discovery.TIMED))
        .isPresent();
  }

  private static boolean isAsync(Node node) {
    return AsyncFunction.isAsync(node) || node.containsData(Attribution.LOCAL_METHOD);
  }

  /** The nearest class around it decides, if that is one of the body. */
  private static void checkPlace(Node code, MethodDeclaration body, Reporter reporter) {
    String what = code instanceof MethodDeclaration method ? method.getNameAsString() : "a lambda";
    Node inner = code;
    for (Node at = parent(code); at != body; inner = at, at = parent(at)) {
      if (at instanceof EnumConstantDeclaration) {
        reporter.report(Message.ASYNC_CODE_OF_ENUM_CONSTANT, code, what);
        return;
      }
      if (at instanceof ExplicitConstructorInvocationStmt call) {
        reporter.report(
            Message.ASYNC_LAMBDA_IN_CONSTRUCTOR_CALL, code, call.isThis() ? "this" : "super");
        return;
      }
      if (isAsync(at)) {
        return;
      }
      if (at instanceof ClassOrInterfaceDeclaration local && local.isInterface() && inner != code) {
        reporter.report(Message.ASYNC_LAMBDA_OF_LOCAL_INTERFACE, code, local.getNameAsString());
        return;
      }
    }
  }

  private static boolean isOfInterface(SuperExpr parent) {
    String name = parent.getTypeName().map(it -> it.getIdentifier()).orElse(null);
    return name != null
        && parent.stream(Node.TreeTraversal.PARENTS)
            .filter(TypeDeclaration.class::isInstance)
            .noneMatch(it -> ((TypeDeclaration<?>) it).getNameAsString().equals(name));
  }

  /** Whether async code is between a place and the class of the body around it. */
  private static boolean isInAsyncCode(Node place, MethodDeclaration body) {
    boolean isAsync = false;
    for (Node at = place; at != body; at = parent(at)) {
      isAsync |= isAsync(at);
      if (at instanceof BodyDeclaration<?> && !(parent(at) instanceof Statement)) {
        return isAsync;
      }
    }
    return false;
  }

  private static Node parent(Node node) {
    return node.getParentNode().orElseThrow();
  }
}
