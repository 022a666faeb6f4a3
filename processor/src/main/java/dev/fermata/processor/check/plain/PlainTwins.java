package dev.fermata.processor.check.plain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.AsyncMethod.Dispatch;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.Generators;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What plain code writes in place of calls of, and references to, {@code @Async} methods. */
final class PlainTwins {
  private final Types types;
  private final Trees trees;
  private final Functions functions;
  private final References references;

  PlainTwins(ProcessingEnvironment environment, Trees trees, Functions functions) {
    this.types = environment.getTypeUtils();
    this.trees = trees;
    this.functions = functions;
    this.references = new References(trees, functions);
  }

  /** The call of a method's twin, with the same receiver. */
  String call(
      TreePath place, ExecutableElement method, @Nullable ExpressionTree receiver, List<?> given) {
    boolean isOfSuper =
        receiver != null && isOwn(receiver, "super") && Dispatch.of(method) == Dispatch.VIRTUAL;
    String instance =
        method.getModifiers().contains(Modifier.STATIC) ? null : instance(place, method, receiver);
    return call(companion(method) + (isOfSuper ? ".Super" : ""), method, instance, given);
  }

  private static String call(
      String home, ExecutableElement method, @Nullable String instance, List<?> given) {
    List<String> arguments = new ArrayList<>();
    if (instance != null) {
      arguments.add(instance);
    }
    given.forEach(argument -> arguments.add(argument.toString()));
    return home + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
  }

  /** A function in place of a reference that gives coroutines. */
  String function(TreePath reference, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
            || references.isUnbound(reference, method)
        ? companion(method) + "::" + method.getSimpleName()
        : references.lambda(
            reference, method, (receiver, arguments) -> call(reference, method, arguments));
  }

  /** The same, or where a value is wanted, one that starts a loop for each coroutine. */
  String fitting(TreePath reference, ExecutableElement method) {
    return Generators.isGenerator(method) || functions.mayGiveCoroutine(reference)
        ? function(reference, method)
        : references.lambda(
            reference,
            method,
            (receiver, arguments) ->
                "run(%s)"
                    .formatted(
                        receiver == null
                            ? call(reference, method, arguments)
                            : call(companion(method), method, receiver, arguments)));
  }

  private String call(TreePath reference, ExecutableElement method, List<String> arguments) {
    MemberReferenceTree tree = (MemberReferenceTree) reference.getLeaf();
    return call(reference, method, tree.getQualifierExpression(), arguments);
  }

  private String instance(
      TreePath place, ExecutableElement method, @Nullable ExpressionTree receiver) {
    if (receiver == null) {
      return instanceAround(place, method);
    }
    if (!isOwn(receiver, "super")) {
      return receiver.toString();
    }
    // An interface before super is one that the class itself implements.
    return receiver instanceof MemberSelectTree select
            && trees.getElement(new TreePath(place, select.getExpression()))
                instanceof TypeElement type
            && type.getKind().isClass()
        ? select.getExpression() + ".this"
        : "this";
  }

  /** The instance of the innermost class around that has a method. */
  private String instanceAround(TreePath place, ExecutableElement method) {
    List<Element> around = new ArrayList<>();
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree) {
        around.add(trees.getElement(at));
      }
    }
    return around.stream()
        .skip(1)
        .filter(it -> !has(around.get(0), method) && has(it, method))
        .map(it -> it.getSimpleName().toString())
        .findFirst()
        .filter(name -> !name.isEmpty()) // Nothing can say the this of an anonymous class around.
        .map(name -> name + ".this")
        .orElse("this");
  }

  private boolean has(Element type, ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    return method.getModifiers().contains(Modifier.PRIVATE)
        ? type.equals(owner)
        : types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()));
  }

  /** Whether an expression is {@code this} or {@code super}, of whatever class. */
  static boolean isOwn(ExpressionTree receiver, String name) {
    return receiver instanceof IdentifierTree identifier
        ? identifier.getName().contentEquals(name)
        : receiver instanceof MemberSelectTree select && select.getIdentifier().contentEquals(name);
  }

  private static String companion(ExecutableElement method) {
    return Discovery.companionName((TypeElement) method.getEnclosingElement());
  }
}
