package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Warns of calls that are known to block. Not in plain lambdas and not in classes within the body,
 * whose code may run on another thread.
 */
final class BlockingCallCheck implements BodyCheck {
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";

  private final Elements elements;
  private final Types types;

  BlockingCallCheck(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    MethodDeclaration body = method.declaration();
    for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
      if (call.containsData(Attribution.SYMBOL) && !isInMemory(call) && runsInBody(call, body)) {
        check(call, Attribution.SYMBOL.of(call), reporter);
      }
    }
  }

  private void check(MethodCallExpr call, Symbol method, Reporter reporter) {
    for (BlockingCalls calls : BlockingCalls.ALL) {
      if (calls.names().contains(method.name())
          && (!calls.onlyTimed() || isTimed(method))
          && isOf(method, calls.type())) {
        String owner = method.owner().substring(method.owner().lastIndexOf('.') + 1);
        reporter.report(Message.BLOCKING_CALL, call, owner + "." + method.name(), calls.cure());
        return;
      }
    }
  }

  private static boolean isTimed(Symbol method) {
    return method.declaration().parameterTypes().stream()
        .anyMatch(parameter -> parameter.isOf(TIME_UNIT));
  }

  /** Whether a method is one of the type's or overrides one. */
  private boolean isOf(Symbol method, String typeName) {
    if (method.owner().equals(typeName)) {
      return true;
    }
    TypeElement owner = elements.getTypeElement(method.owner());
    TypeElement type = elements.getTypeElement(typeName);
    if (owner == null || type == null || !isSubtype(owner, type)) {
      return false;
    }
    List<ExecutableElement> overridable = methodsNamed(method.name(), type);
    return methodsNamed(method.name(), owner).stream()
        .filter(each -> hasSignatureOf(method, each))
        .anyMatch(
            each -> overridable.stream().anyMatch(known -> elements.overrides(each, known, owner)));
  }

  private boolean isSubtype(TypeElement type, TypeElement supertype) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(supertype.asType()));
  }

  private static List<ExecutableElement> methodsNamed(String name, TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().contentEquals(name))
        .toList();
  }

  private boolean hasSignatureOf(Symbol method, ExecutableElement element) {
    List<String> erased = new ArrayList<>();
    element.getParameters().forEach(p -> erased.add(types.erasure(p.asType()).toString()));
    return erased.equals(
        method.declaration().parameterTypes().stream().map(it -> it.erasure().toString()).toList());
  }

  private static boolean isInMemory(MethodCallExpr call) {
    return call.getScope()
        .filter(scope -> scope.containsData(Attribution.TYPE))
        .map(scope -> Attribution.TYPE.of(scope).erasure().toString())
        .filter(BlockingCalls.IN_MEMORY::contains)
        .isPresent();
  }

  private static boolean runsInBody(Expression call, MethodDeclaration body) {
    for (Node at = call; at != body; at = at.getParentNode().orElseThrow()) {
      if (AsyncFunction.isAsync(at) || at.containsData(Attribution.LOCAL_METHOD)) {
        return true;
      }
      if (at instanceof LambdaExpr || at instanceof BodyDeclaration<?>) {
        return false;
      }
    }
    return true;
  }
}
