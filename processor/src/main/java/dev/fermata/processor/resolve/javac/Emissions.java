package dev.fermata.processor.resolve.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.Generators;
import dev.fermata.processor.resolve.AwaitCall.Operand;
import dev.fermata.processor.resolve.Emission;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.TargetFit;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Whether what {@code emit} gives is an item of the generator around: the compiler knows it as the
 * argument of a generic method that takes anything.
 */
final class Emissions {
  private final Trees trees;
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final Map<Tree, TypeMirror> inferred = new IdentityHashMap<>();

  Emissions(Trees trees, Types types, ExpressionTypes expressionTypes) {
    this.trees = trees;
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /** What a call gives; empty if the method or lambda around is no generator. */
  Optional<Emission> of(TreePath call, Operand operand) {
    TypeMirror iterator = resultAround(call);
    TypeMirror item =
        iterator == null || !Generators.isOf(iterator) ? null : Generators.itemType(iterator);
    if (item == null) {
      return Optional.empty();
    }
    TypeMirror target = operand == Operand.ITEM ? item : iteratorOf(item, (DeclaredType) iterator);
    TreePath given =
        new TreePath(call, ((MethodInvocationTree) call.getLeaf()).getArguments().get(0));
    TypeMirror type = trees.getTypeMirror(given);
    Map<Tree, TypeMirror> found = new IdentityHashMap<>();
    boolean fits = new TargetFit(trees, types, expressionTypes, found::put).fits(given, target);
    if (fits) {
      inferred.putAll(found);
    }
    return Optional.of(
        new Emission(
            expressionTypes.describe(item),
            type == null ? "" : expressionTypes.describe(type).type().toString(),
            fits));
  }

  /** The type of an expression, which in what is emitted may follow from that of the items. */
  @Nullable TypeMirror typeOf(TreePath expression) {
    TypeMirror type = inferred.get(expression.getLeaf());
    return type == null ? trees.getTypeMirror(expression) : type;
  }

  private TypeMirror iteratorOf(TypeMirror item, DeclaredType iterator) {
    return types.getDeclaredType(
        (TypeElement) iterator.asElement(), types.getWildcardType(item, null));
  }

  /** What the {@code @Async} method or lambda around is to return. */
  private @Nullable TypeMirror resultAround(TreePath call) {
    for (TreePath at = call.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return trees.getElement(at) instanceof ExecutableElement method && Discovery.isAsync(method)
            ? method.getReturnType()
            : null;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return resultOfLambda(trees.getTypeMirror(at));
      }
      if (at.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  private @Nullable TypeMirror resultOfLambda(@Nullable TypeMirror function) {
    return function instanceof DeclaredType declared
        ? expressionTypes
            .functionalMethod(declared)
            .filter(it -> Discovery.isAsync(it) && Generators.isGenerator(it))
            .map(it -> ((ExecutableType) types.asMemberOf(declared, it)).getReturnType())
            .orElse(null)
        : null;
  }
}
