package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnknownType;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeTrees;
import java.util.List;

/**
 * Uses of a local class where Java asks for a type that is known at run time: in {@code
 * instanceof}, in a pattern, of an array. In a generic scope the class is one with wildcards alone,
 * and a cast says what the wildcards stand for.
 *
 * <pre>{@code
 * o instanceof Node n && n.next   →   o instanceof NodeScope<?>.Node n
 *                                         && ((NodeScope<T>.Node) n).next
 * new Node[2]                     →   (NodeScope<T>.Node[]) new NodeScope<?>.Node[2]
 * }</pre>
 */
final class ReifiedUses {
  private final Body body;
  private final CaptureScope scope;
  private final List<Local> locals;

  ReifiedUses(Body body, CaptureScope scope, List<Local> locals) {
    this.body = body;
    this.scope = scope;
    this.locals = locals;
  }

  /**
   * Rewrites a use of the scope's class as a type.
   *
   * @return whether it is done with; else the class needs the name that it has elsewhere
   */
  boolean rewrite(ClassOrInterfaceType use) {
    boolean isReifiable =
        use.getTypeArguments().stream()
            .flatMap(NodeList::stream)
            .allMatch(it -> it.isWildcardType() && it.asWildcardType().getExtendedType().isEmpty());
    if (!isReifiable) {
      return false;
    }
    Node type = use;
    while (type.getParentNode().orElseThrow() instanceof ArrayType array) {
      type = array;
    }
    Node user = type.getParentNode().orElseThrow();
    Node outer = user.getParentNode().orElseThrow();
    if (user instanceof ClassExpr) {
      use.setScope(scope.type(body).removeTypeArguments());
    } else if (user instanceof InstanceOfExpr) {
      use.setScope(scope.wildcardType(body));
    } else if (user instanceof CastExpr cast) {
      // The user's could be checked: this one is not theirs.
      cast.setRange(null);
      use.setScope(scope.type(body));
    } else if (user instanceof TypePatternExpr pattern) {
      bind(pattern, use);
    } else if (user instanceof ArrayCreationExpr creation) {
      create(creation, use);
    } else if (outer instanceof MethodReferenceExpr reference && type instanceof ArrayType array) {
      create(reference, array, use);
    } else {
      if (user instanceof VariableDeclarator variable && type instanceof ArrayType array) {
        initialize(variable, array, use);
      }
      return false;
    }
    return true;
  }

  private void bind(TypePatternExpr pattern, ClassOrInterfaceType use) {
    Type precise = precise(pattern.getType(), use);
    ExpressionType type = ExpressionType.of(TypeTrees.type(pattern.getType()));
    pattern.setData(Attribution.TYPE, type);
    locals.stream()
        .filter(local -> local.declaration() == pattern)
        .flatMap(local -> local.uses().stream())
        .map(NameExpr.class::cast)
        .forEach(
            binding -> {
              Ast.typed(binding, type);
              if (!isAssigned(binding)) {
                cast(binding, precise.clone(), true);
              }
            });
  }

  private static boolean isAssigned(NameExpr variable) {
    return variable.getParentNode().orElseThrow() instanceof AssignExpr assignment
        && assignment.getTarget() == variable;
  }

  private void create(ArrayCreationExpr creation, ClassOrInterfaceType use) {
    Type precise = precise(creation.getElementType(), use);
    for (int i = 0; i < creation.getLevels().size(); i++) {
      precise = new ArrayType(precise);
    }
    Node parent = creation.getParentNode().orElseThrow();
    boolean isPlain = parent instanceof VariableDeclarator || parent instanceof AssignExpr;
    cast(creation, precise, !isPlain);
  }

  private void create(MethodReferenceExpr reference, ArrayType array, ClassOrInterfaceType use) {
    Type precise = precise(array, use);
    String length = body.names().fresh("length");
    ArrayCreationExpr creation = creation(array, precise);
    creation.getLevels().get(0).setDimension(new NameExpr(length));
    LambdaExpr lambda =
        new LambdaExpr(
            new NodeList<>(new Parameter(new UnknownType(), length)), cast(precise, creation));
    lambda.setEnclosingParameters(false);
    reference.replace(Ast.typed(lambda, Ast.typeOf(reference)));
  }

  private void initialize(VariableDeclarator variable, ArrayType array, ClassOrInterfaceType use) {
    if (variable.getInitializer().orElse(null) instanceof ArrayInitializerExpr initializer) {
      Type precise = precise(array, use);
      ArrayCreationExpr creation = creation(array, precise);
      creation.setInitializer(Ast.take(initializer));
      variable.setInitializer(cast(precise, creation));
      use.removeScope();
    }
  }

  private static ArrayCreationExpr creation(ArrayType array, Type type) {
    NodeList<ArrayCreationLevel> levels = new NodeList<>();
    for (int i = 0; i < array.getArrayLevel(); i++) {
      levels.add(new ArrayCreationLevel());
    }
    return Ast.typed(
        new ArrayCreationExpr(array.getElementType().clone(), levels, null),
        ExpressionType.of(TypeTrees.type(type)));
  }

  /** What the type around a use is with all that is known; leaves wildcards in the use. */
  private Type precise(Type type, ClassOrInterfaceType use) {
    use.setScope(scope.type(body));
    Type precise = type.clone();
    use.setScope(scope.wildcardType(body));
    return precise;
  }

  private static void cast(Expression value, Type type, boolean isEnclosed) {
    Ast.replace(value, it -> isEnclosed ? Ast.enclosed(cast(type, it)) : cast(type, it));
  }

  private static CastExpr cast(Type type, Expression value) {
    return Ast.typed(new CastExpr(type, value), ExpressionType.of(TypeTrees.type(type)));
  }
}
