package dev.fermata.processor.resolve.javac.types;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Whether {@code T t = e;} compiles, of an expression that the compiler has attributed without a
 * target: what it infers for the type arguments of a call then follows from the target, and what
 * the call is given has to fit that.
 *
 * <pre>{@code
 * List.of()    for  List<String>    fits, though it is a List<Object> by itself
 * List.of(1)   for  List<String>    does not
 * }</pre>
 *
 * <p>Where a type argument is neither said nor bounded from above by the target, nothing is said
 * against the expression. What has another type by itself than in its place, because of what is
 * inferred, is told with the latter: an await has to be held by a variable of that.
 */
public final class TargetFit {
  private final Trees trees;
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final BiConsumer<Tree, TypeMirror> inferred;

  /**
   * Asks the compiler that attributed the expressions.
   *
   * @param inferred takes an expression and the type that it has because of the target
   */
  public TargetFit(
      Trees trees,
      Types types,
      ExpressionTypes expressionTypes,
      BiConsumer<Tree, TypeMirror> inferred) {
    this.inferred = inferred;
    this.trees = trees;
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /** Whether an expression fits a type. */
  public boolean fits(TreePath expression, TypeMirror target) {
    Tree tree = expression.getLeaf();
    if (tree instanceof LambdaExpressionTree function) {
      return givesWhatFits(function, expression, target);
    }
    List<TreePath> results = results(expression);
    boolean fits;
    if (results != null) {
      fits = results.stream().allMatch(it -> fits(it, target));
    } else {
      TypeMirror type = trees.getTypeMirror(expression);
      if (type == null || tree instanceof MemberReferenceTree || types.isAssignable(type, target)) {
        return true;
      }
      GenericCall call = GenericCall.of(expression, trees, types);
      fits = call != null && fits(call, target);
    }
    if (fits) {
      tellInferred(expression, target);
    }
    return fits;
  }

  private void tellInferred(TreePath expression, TypeMirror target) {
    TypeMirror own = trees.getTypeMirror(expression);
    if (own != null && !own.getKind().isPrimitive() && !types.isAssignable(own, target)) {
      inferred.accept(expression.getLeaf(), target);
    }
  }

  private boolean fits(GenericCall call, TypeMirror target) {
    TargetedTypeArguments arguments = new TargetedTypeArguments(call.typeParameters(), types);
    if (!arguments.match(call.result(), target)) {
      return false;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      TypeMirror parameter = arguments.in(call.parameterOf(i, trees, types));
      if (parameter != null && !isTaken(call.arguments().get(i), parameter)) {
        return false;
      }
    }
    return true;
  }

  /** What a function takes may be inferred, too, and what it gives follows from that. */
  private boolean givesWhatFits(LambdaExpressionTree function, TreePath path, TypeMirror target) {
    TypeMirror result =
        function.getParameters().isEmpty() && target instanceof DeclaredType declared
            ? resultOf(declared)
            : null;
    if (result == null || result.getKind() == TypeKind.VOID) {
      return true;
    }
    return Results.of(path).stream().allMatch(it -> fits(it, result));
  }

  private @Nullable TypeMirror resultOf(DeclaredType function) {
    TypeMirror[] arguments =
        function.getTypeArguments().stream().map(TargetFit::bound).toArray(TypeMirror[]::new);
    DeclaredType type = types.getDeclaredType((TypeElement) function.asElement(), arguments);
    return expressionTypes
        .functionalMethod(type)
        .map(it -> ((ExecutableType) types.asMemberOf(type, it)).getReturnType())
        .orElse(null);
  }

  /** As a function's type has it (JLS 9.9). */
  private static TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    return wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : argument;
  }

  /** As an argument: a constant is not made narrower (JLS 5.3). */
  private boolean isTaken(TreePath argument, TypeMirror parameter) {
    TypeMirror type = trees.getTypeMirror(argument);
    if (type instanceof PrimitiveType primitive && !parameter.getKind().isPrimitive()) {
      return types.isSubtype(types.boxedClass(primitive).asType(), parameter);
    }
    return fits(argument, parameter);
  }

  /** The expressions of which one gives the value; null if that is the expression itself. */
  private static @Nullable List<TreePath> results(TreePath expression) {
    Tree tree = expression.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return List.of(new TreePath(expression, parenthesized.getExpression()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return List.of(
          new TreePath(expression, choice.getTrueExpression()),
          new TreePath(expression, choice.getFalseExpression()));
    }
    return tree instanceof SwitchExpressionTree ? Results.of(expression) : null;
  }
}
