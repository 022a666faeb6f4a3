package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.javac.types.AsyncFunctions;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.InferredInputs;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What lambdas and method references are functions of: whether they are async ones, and what they
 * take and give that their own text does not say.
 */
final class FunctionFacts {
  private final Trees trees;
  private final ExpressionTypes types;
  private final InferredInputs inputs;
  private final AsyncFunctions asyncFunctions;

  FunctionFacts(
      Trees trees, ExpressionTypes types, InferredInputs inputs, AsyncFunctions asyncFunctions) {
    this.trees = trees;
    this.types = types;
    this.inputs = inputs;
    this.asyncFunctions = asyncFunctions;
  }

  /**
   * Tells a lambda or method reference.
   *
   * @param type the functional interface, as inferred
   */
  void mark(Node function, TypeMirror type, TreePath path) {
    asyncFunctions.of(type).ifPresent(it -> function.setData(Attribution.ASYNC_FUNCTION, it));
    if (function instanceof LambdaExpr) {
      types
          .functionalMethod(type)
          .filter(method -> method.getReturnType().getKind() == TypeKind.VOID)
          .ifPresent(method -> function.setData(Attribution.GIVES_NOTHING, true));
    } else {
      markReference(function, type, path);
    }
  }

  private void markReference(Node reference, TypeMirror type, TreePath path) {
    types.arity(type).ifPresent(arity -> reference.setData(Attribution.ARITY, arity));
    if (trees.getElement(path) instanceof ExecutableElement method
        && InferredInputs.isExact(method)) {
      inputs.of(type).ifPresent(them -> reference.setData(Attribution.INPUTS, them));
    }
    List<ExpressionType> taken = inputs.types(type).stream().map(types::describe).toList();
    if (taken.stream().anyMatch(input -> input.bounds().size() > 1)) {
      reference.setData(Attribution.INTERSECTED_INPUTS, taken);
    }
  }
}
