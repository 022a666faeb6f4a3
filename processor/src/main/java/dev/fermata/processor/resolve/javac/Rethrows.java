package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Where code in a {@code catch} relies on what the {@code try} throws, since it may not throw all
 * that the parameter's own type allows (JLS 11.2.2).
 */
final class Rethrows {
  private final Trees trees;
  private final Types types;
  private final ExpressionTypes expressionTypes;

  Rethrows(Trees trees, Types types, ExpressionTypes expressionTypes) {
    this.trees = trees;
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /**
   * Whether a lambda or class in a catch clause throws the clause's parameter so.
   *
   * @param path where a {@code throw} is
   */
  boolean isPreciseInClosure(TreePath path) {
    TreePath expression = new TreePath(path, ((ThrowTree) path.getLeaf()).getExpression());
    TreePath clause = clauseOf(trees.getElement(expression), path);
    if (clause == null) {
      return false;
    }
    TypeMirror thrown = trees.getLub((CatchTree) clause.getLeaf());
    if (isUnchecked(thrown)) {
      return false;
    }
    for (TreePath inner = path; inner != clause; inner = inner.getParentPath()) {
      TreePath outer = inner.getParentPath();
      Tree around = outer.getLeaf();
      if (around instanceof MethodTree || around instanceof LambdaExpressionTree) {
        return thrownBy(outer).noneMatch(allowed -> types.isSubtype(thrown, allowed));
      }
      if (around instanceof ClassTree
          || (around instanceof TryTree attempt
              && attempt.getBlock() == inner.getLeaf()
              && attempt.getCatches().stream().anyMatch(it -> catches(it, thrown, outer)))) {
        return false;
      }
    }
    return false;
  }

  /** The catch clause around a place that has the parameter; null for what is no such parameter. */
  private @Nullable TreePath clauseOf(@Nullable Element parameter, TreePath place) {
    if (parameter == null || parameter.getKind() != ElementKind.EXCEPTION_PARAMETER) {
      return null;
    }
    TreePath path = place;
    while (path != null
        && !(path.getLeaf() instanceof CatchTree clause
            && trees.getElement(new TreePath(path, clause.getParameter())) == parameter)) {
      path = path.getParentPath();
    }
    return path;
  }

  private boolean isUnchecked(TypeMirror exception) {
    return Stream.of(RuntimeException.class, Error.class)
        .anyMatch(type -> expressionTypes.isSubtype(exception, type.getName()));
  }

  private boolean catches(CatchTree clause, TypeMirror thrown, TreePath attempt) {
    TreePath path = new TreePath(attempt, clause);
    TypeMirror caught = trees.getElement(new TreePath(path, clause.getParameter())).asType();
    return caught instanceof UnionType union
        ? union.getAlternatives().stream().anyMatch(each -> types.isSubtype(thrown, each))
        : types.isSubtype(thrown, caught);
  }

  /** The exceptions that the method of a class, or the one of a lambda's interface, may throw. */
  private Stream<? extends TypeMirror> thrownBy(TreePath closure) {
    if (closure.getLeaf() instanceof MethodTree) {
      return ((ExecutableElement) trees.getElement(closure)).getThrownTypes().stream();
    }
    TypeMirror functional = trees.getTypeMirror(closure);
    return expressionTypes.functionalMethod(functional).stream()
        .flatMap(
            method ->
                functional instanceof DeclaredType type
                    ? ((ExecutableType) types.asMemberOf(type, method)).getThrownTypes().stream()
                    : method.getThrownTypes().stream());
  }
}
