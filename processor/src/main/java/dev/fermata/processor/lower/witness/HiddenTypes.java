package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Intersection;
import dev.fermata.processor.types.TypeRef.Wildcard;
import dev.fermata.processor.types.TypeTrees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values of types that the companion may not name, which come from accessors and have several
 * supertypes that it may: where one is reached through another, it is known by the first of them.
 *
 * <pre>{@code
 * getJobs(self).get(0).run()   →   ((Base & Runnable) getJobs(self).get(0)).run()
 * }</pre>
 *
 * <p>Invariant: a use that needs more than the first supertype has them all.
 */
public final class HiddenTypes {
  private final Body body;
  private final Set<String> accessors;
  private final Set<String> given = new HashSet<>();

  private HiddenTypes(Body body) {
    this.body = body;
    this.accessors = body.accessors().stream().map(Accessor::name).collect(Collectors.toSet());
  }

  public static void lower(Body body) {
    if (!body.accessors().isEmpty()) {
      new HiddenTypes(body).lower();
    }
  }

  private void lower() {
    Scopes.of(body).stream()
        .filter(HiddenTypes::isGivenToLambda)
        .map(Local::name)
        .forEach(given::add);
    body.block()
        .findAll(Expression.class, Node.TreeTraversal.POSTORDER)
        .forEach(expression -> cast(expression));
    body.block().findAll(ForEachStmt.class).forEach(this::castElements);
  }

  private static boolean isGivenToLambda(Local local) {
    return local.declaration().getParentNode().orElse(null) instanceof LambdaExpr;
  }

  /** As an {@code Object}, since the type arguments of a cast's operand are inferred anew. */
  private void cast(Expression expression) {
    List<TypeRef> bounds = boundsOf(expression, Attribution.TYPE);
    if (bounds.size() > 1
        && isReached(expression)
        && Uses.needType(expression)
        && !isTaken(expression, bounds.get(0))) {
      boolean isInferred = expression.isMethodCallExpr() && Ast.typeOf(expression).hasArguments();
      Type all = TypeTrees.tree(new Intersection(bounds));
      Type object = TypeTrees.tree(TypeRef.OBJECT);
      Ast.replace(expression, it -> Ast.enclosed(cast(isInferred ? cast(it, object) : it, all)));
    }
  }

  private static List<TypeRef> boundsOf(Node node, DataKey<ExpressionType> key) {
    return node.findData(key)
        .filter(type -> !type.isDenotable())
        .map(ExpressionType::bounds)
        .orElse(List.of());
  }

  /** Whether a value is known by its first supertype alone. */
  private boolean isReached(Expression expression) {
    if (expression instanceof NameExpr name) {
      return given.contains(name.getNameAsString());
    }
    return !expression.isObjectCreationExpr()
        && !expression.isLambdaExpr()
        && !expression.isMethodReferenceExpr()
        && !(expression instanceof EnclosedExpr)
        && !(expression instanceof CastExpr);
  }

  /** Whether a call takes the value by its first supertype, or as an accessor does, by any. */
  private boolean isTaken(Expression expression, TypeRef bound) {
    Node operand = Uses.operand(expression);
    Node use = operand.getParentNode().orElseThrow();
    if (isAccessor(use)) {
      return !(expression instanceof NameExpr);
    }
    ExpressionType parameter = Uses.parameter(operand, use);
    return parameter != null && parameter.erasure().equals(bound.withoutArguments());
  }

  private boolean isAccessor(Node call) {
    return call.findData(Attribution.SYMBOL)
        .filter(method -> method.owner().equals(body.type().companionQualifiedName()))
        .filter(method -> accessors.contains(method.name()))
        .isPresent();
  }

  /** A loop may take its elements by another supertype than the first. */
  private void castElements(ForEachStmt loop) {
    VariableDeclarator variable = loop.getVariable().getVariable(0);
    List<TypeRef> bounds = boundsOf(loop, Attribution.ELEMENT_TYPE);
    if (bounds.size() > 1
        && !variable.getType().isVarType()
        && !Ast.typeOf(variable).type().equals(bounds.get(0))) {
      TypeRef element = Ast.typeOf(variable).type();
      TypeRef all =
          Ast.typeOf(loop.getIterable()).isArray()
              ? new Array(element)
              : Declared.of("java.lang.Iterable", new Wildcard(element, false));
      Ast.replace(loop.getIterable(), it -> cast(it, TypeTrees.tree(all)));
    }
  }

  private static CastExpr cast(Expression expression, Type type) {
    ExpressionType known = Ast.typeOf(expression);
    return Ast.typed(new CastExpr(type, Ast.enclosed(expression)), known);
  }
}
