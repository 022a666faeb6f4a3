package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.AwaitCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Which captured wildcards an argument's type has where that of no variable has any, as an {@code
 * Iterator<Map.Entry<K, V>>} that comes from a {@code Map<?, ?>}: what is captured when a variable
 * is used is each of the type arguments of its type, and nothing within them.
 */
final class NestedCaptures {
  private final Trees trees;

  NestedCaptures(Trees trees) {
    this.trees = trees;
  }

  /** Those that inference goes by. */
  Set<Element> of(TreePath argument) {
    TypeMirror type = trees.getTypeMirror(argument);
    Set<Element> nested = type == null ? Set.of() : within(type);
    return !nested.isEmpty() && isInferredWithin(argument) ? nested : Set.of();
  }

  /** Those that what the method takes or gives can depend on. */
  Set<Element> ofReceiver(TypeMirror receiver, TreePath called) {
    return trees.getElement(called) instanceof ExecutableElement method
            && Stream.concat(
                    Stream.of(method.getReturnType()),
                    method.getParameters().stream().map(Element::asType))
                .anyMatch(NestedCaptures::mentionsTypeArgument)
        ? within(receiver)
        : Set.of();
  }

  private static boolean mentionsTypeArgument(TypeMirror type) {
    return InferredInputs.mentions(
        type, parameter -> parameter.getEnclosingElement() instanceof TypeElement);
  }

  /** Whether inference finds type arguments within those of an argument's type. */
  private boolean isInferredWithin(TreePath argument) {
    TreePath path = argument.getParentPath();
    Tree call = path.getLeaf();
    if (call instanceof ParenthesizedTree || call instanceof ConditionalExpressionTree) {
      return isInferredWithin(path);
    }
    List<? extends Tree> arguments = List.of();
    TreePath called = path;
    if (call instanceof MethodInvocationTree invocation) {
      arguments = invocation.getArguments();
      called = new TreePath(path, invocation.getMethodSelect());
    } else if (call instanceof NewClassTree creation) {
      arguments = creation.getArguments();
    }
    int index = arguments.indexOf(argument.getLeaf());
    if (index < 0
        || !(trees.getElement(called) instanceof ExecutableElement method)
        || AwaitCall.awaits(method)
        || method.getParameters().isEmpty()) {
      return false;
    }
    TypeMirror parameter = InferredInputs.parameterType(method, index);
    return parameter instanceof TypeVariable whole
        ? InferredInputs.isInferred(whole.asElement(), method) && isInferredWithin(path)
        : within(parameter).stream().anyMatch(it -> InferredInputs.isInferred(it, method));
  }

  /** The type variables that are more than one of a type's arguments, or within one. */
  private static Set<Element> within(TypeMirror type) {
    Set<Element> arguments = new HashSet<>();
    Set<Element> within = new HashSet<>();
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        TypeMirror bound = InferredInputs.bound(argument);
        if (!(bound instanceof TypeVariable variable) || !arguments.add(variable.asElement())) {
          SharedCaptures.collect(bound, within);
        }
      }
    } else if (type instanceof ArrayType array
        && array.getComponentType() instanceof DeclaredType) {
      SharedCaptures.collect(array, within);
    }
    return within;
  }
}
