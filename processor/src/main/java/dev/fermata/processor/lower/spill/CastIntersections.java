package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.nodeTypes.NodeWithTraversableScope;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.discover.TypeTemplate;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a variable of an intersection type, which can only be declared by its first bound, the
 * other bounds back where it is used. What comes from an accessor may have a type that the
 * companion cannot name, and is as good as an intersection of supertypes that it can.
 *
 * <pre>{@code
 * CharSequence both = find();               CharSequence both = find();
 * await(pause());                           await(pause());
 * both.compareTo(other(both));      →       ((Comparable<String>) both).compareTo(
 *                                               other((CharSequence & Comparable<String>) both));
 * }</pre>
 *
 * <p>Invariant: a use that needs more than the first bound is cast; so is what is reached through a
 * variable of a type that mentions an intersection, such as an iterator's element.
 */
public final class CastIntersections {
  private final Types types;
  private final String companion;
  private final Set<String> accessors;
  private final Map<String, ExpressionType> projected = new HashMap<>();
  private final RestoreTypeArguments typeArguments;
  private final Body body;

  private CastIntersections(Body body) {
    this.body = body;
    this.types = body.types();
    this.typeArguments = new RestoreTypeArguments(body);
    this.companion = body.type().companionQualifiedName();
    this.accessors = body.accessors().stream().map(Accessor::name).collect(Collectors.toSet());
  }

  public static void lower(Body body) {
    CastIntersections casts = new CastIntersections(body);
    List<Node> roots = new ArrayList<>(List.of(body.block()));
    roots.addAll(body.memberTypes());
    roots.forEach(casts::collectIn);
    if (!casts.projected.isEmpty() || !body.accessors().isEmpty()) {
      for (Node root : roots) {
        root.findAll(Expression.class, Node.TreeTraversal.POSTORDER).forEach(casts::cast);
        root.findAll(ForEachStmt.class).forEach(casts::castElements);
      }
    }
  }

  private void collectIn(Node root) {
    List<LambdaExpr> lambdas = new ArrayList<>();
    root.walk(
        node -> {
          if (node instanceof VariableDeclarator variable) {
            collect(variable);
          } else if (node instanceof TryStmt statement) {
            collect(statement);
          } else if (node instanceof LambdaExpr lambda) {
            lambdas.add(lambda);
          }
        });
    // What a lambda is given comes of the variables, fields below it too.
    lambdas.forEach(this::collect);
  }

  private void collect(VariableDeclarator variable) {
    if (!variable.getType().isVarType()) {
      collect(variable.getNameAsString(), variable);
    }
  }

  private void collect(String name, Node declaration) {
    declaration
        .findData(Attribution.TYPE)
        .filter(type -> !type.isExact())
        .ifPresent(type -> projected.put(name, type));
  }

  /** A catch clause of a statement that awaits becomes a handler, its parameter a variable. */
  private void collect(TryStmt statement) {
    if (Awaits.in(statement)) {
      for (CatchClause clause : statement.getCatchClauses()) {
        collect(clause.getParameter().getNameAsString(), clause.getParameter());
      }
    }
  }

  /**
   * What a variable gives a lambda has no better type than the variable; nor has what awaits, or
   * gives a function a name.
   */
  private void collect(LambdaExpr lambda) {
    boolean isGiven =
        lambda.containsData(Attribution.INTERSECTED_INPUTS)
            || Ast.callWith(lambda)
                .filter(
                    call ->
                        call.containsData(Attribution.AWAITED)
                            || call.getScope().filter(this::isReachedThroughProjected).isPresent())
                .isPresent();
    if (isGiven) {
      lambda.getParameters().forEach(it -> collect(it.getNameAsString(), it));
    }
  }

  private void cast(Expression expression) {
    if (!isProjected(expression)) {
      return;
    }
    TypeTemplate template = template(expression);
    List<String> bounds =
        expression.findData(Attribution.TYPE).map(ExpressionType::bounds).orElse(List.of());
    Node child = expression;
    Node use = expression.getParentNode().orElseThrow();
    while (use instanceof EnclosedExpr) {
      child = use;
      use = use.getParentNode().orElseThrow();
    }
    boolean isRestored =
        template != null && typeArguments.restore(expression, template, child, use);
    if (isRestored || bounds.isEmpty()) {
      return;
    } else if (use instanceof CastExpr cast && Ast.typeOf(cast).source().equals(bounds.get(0))) {
      // What the user casts from has no name, what is cast in the companion has the type already.
      cast.replace(child);
    } else if (bounds.size() == 1) {
      return;
    } else if (isReceiver(child, use)) {
      castReceiver(expression, use, bounds);
    } else if (!isPassedOn(expression, use) && !takesFirstBound(use, child, bounds.get(0))) {
      Ast.replace(expression, it -> cast(it, all(bounds)));
    }
  }

  /** Whether a use is a call of a method or constructor that takes what is of a bound's class. */
  private static boolean isTakenAs(String bound, Node argument, Node use) {
    Symbol member = use.findData(Attribution.SYMBOL).orElse(null);
    if (member == null
        || member.declaration() == null
        || !(use instanceof NodeWithArguments<?> call)) {
      return false;
    }
    int index = call.getArguments().indexOf(argument);
    List<ExpressionType> parameters = member.declaration().parameterTypes();
    return index >= 0
        && index < parameters.size()
        && ExpressionType.withoutArguments(parameters.get(index).source())
            .equals(ExpressionType.withoutArguments(bound));
  }

  /** What one accessor gives another takes, whatever the type is called in between. */
  private boolean isPassedOn(Expression value, Node use) {
    return isAccessor(use) && !(value instanceof NameExpr);
  }

  /** A loop may take its elements by another bound than the first. */
  private void castElements(ForEachStmt loop) {
    VariableDeclarator variable = loop.getVariable().getVariable(0);
    List<String> bounds =
        loop.findData(Attribution.ELEMENT_TYPE).map(ExpressionType::bounds).orElse(List.of());
    Expression iterable = loop.getIterable();
    if (bounds.size() > 1
        && !variable.getType().isVarType()
        && !isDeclaredAs(variable, bounds.get(0))
        && isReachedThroughProjected(iterable)) {
      String element = Ast.typeOf(variable).source();
      String all =
          Ast.typeOf(iterable).source().endsWith("[]")
              ? element + "[]"
              : "java.lang.Iterable<? extends " + element + ">";
      Ast.replace(iterable, it -> cast(it, types.tree(ExpressionType.of(all))));
    }
  }

  /** Whether an expression has no better type than the variable that it is reached through. */
  private boolean isReachedThroughProjected(Expression expression) {
    return isProjected(expression) && template(expression) == null;
  }

  /** What a projected expression gets back as a whole. */
  private @Nullable TypeTemplate template(Expression expression) {
    ExpressionType type = expression.findData(Attribution.TYPE).orElse(null);
    if (type != null && expression instanceof NameExpr name) {
      // The use of a variable has its wildcards captured. Members may have a variable of the name.
      ExpressionType declared = projected.get(name.getNameAsString());
      type = declared.source().equals(type.source()) ? declared : type;
    }
    return type == null ? null : type.template();
  }

  private boolean isProjected(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Stability.isLocal(name) && projected.containsKey(name.getNameAsString());
    }
    if (expression instanceof MethodCallExpr call) {
      return isAccessor(call)
          ? !Ast.typeOf(call).isDenotable()
          : call.containsData(Attribution.INTERSECTED_INPUTS)
              || call.getScope().filter(this::isReachedThroughProjected).isPresent();
    }
    if (expression instanceof FieldAccessExpr access) {
      return isReachedThroughProjected(access.getScope());
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return isReachedThroughProjected(enclosed.getInner());
    }
    if (expression instanceof CastExpr cast) {
      return cast.getRange().isEmpty() && isReachedThroughProjected(cast.getExpression());
    }
    return expression instanceof ArrayAccessExpr access
        && isReachedThroughProjected(access.getName());
  }

  /** Of the companion's methods, accessors and twins, no two have one name. */
  private boolean isAccessor(Node node) {
    return node.findData(Attribution.SYMBOL)
        .filter(method -> method.owner().equals(companion) && accessors.contains(method.name()))
        .isPresent();
  }

  static boolean isReceiver(Node node, Node use) {
    return use instanceof MethodReferenceExpr
        || (use instanceof NodeWithTraversableScope scoped
            && scoped.traverseScope().filter(scope -> scope == node).isPresent());
  }

  private void castReceiver(Expression receiver, Node use, List<String> bounds) {
    String owner = use.findData(Attribution.SYMBOL).map(Symbol::owner).orElse("");
    if (owner.equals("java.lang.Object")
        || owner.equals(ExpressionType.withoutArguments(bounds.get(0)))) {
      return;
    }
    Type type =
        bounds.stream()
            .filter(bound -> ExpressionType.withoutArguments(bound).equals(owner))
            .findFirst()
            .map(bound -> types.tree(ExpressionType.of(bound)))
            .orElseGet(() -> all(bounds));
    Ast.replace(receiver, it -> Ast.enclosed(cast(it, type)));
  }

  /** Whether a use means the same with a value of the first bound's type. */
  private static boolean takesFirstBound(Node use, Node value, String firstBound) {
    if (use instanceof AssignExpr assignment) {
      return assignment.getTarget() == value || isDeclaredAs(assignment.getTarget(), firstBound);
    }
    if (use instanceof VariableDeclarator variable) {
      return isDeclaredAs(variable, firstBound);
    }
    return isTakenAs(firstBound, value, use)
        || use instanceof BinaryExpr
        || use instanceof InstanceOfExpr
        || use instanceof CastExpr
        || use instanceof ExpressionStmt
        || use instanceof ThrowStmt
        || use instanceof SynchronizedStmt;
  }

  static boolean isDeclaredAs(Node variable, String type) {
    return variable
        .findData(Attribution.TYPE)
        .filter(it -> it.source().equals(type) || it.source().equals("java.lang.Object"))
        .isPresent();
  }

  /** A type that has all the bounds. */
  private Type all(List<String> bounds) {
    body.inferType();
    NodeList<ReferenceType> elements = new NodeList<>();
    bounds.forEach(it -> elements.add(types.tree(ExpressionType.of(it)).asReferenceType()));
    return new IntersectionType(elements);
  }

  private static CastExpr cast(Expression expression, Type type) {
    ExpressionType known = Ast.typeOf(expression);
    return Ast.typed(new CastExpr(type, Ast.enclosed(expression)), known);
  }
}
