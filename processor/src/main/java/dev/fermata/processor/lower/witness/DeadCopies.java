package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Hole;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.TargetTyping;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Expressions that are there for their types alone. The variables of the body in them are typed
 * nulls, so that none has to be kept for it; an await is the call that the user wrote.
 *
 * <pre>{@code
 * pick(name, await(next()))   →   pick((String) null, Fermata.await(next()))
 * }</pre>
 */
public final class DeadCopies {
  private static final Symbol FERMATA =
      Symbol.typeNamed("dev.fermata.Fermata", "dev.fermata.Fermata");

  private final Body body;
  private final Set<String> variables;

  DeadCopies(Body body, Set<String> variables) {
    this.body = body;
    this.variables = variables;
  }

  /** The names of all variables of a body. */
  public static Set<String> variables(Body body) {
    return Scopes.of(body).stream()
        .filter(local -> !local.isType())
        .map(Local::name)
        .collect(Collectors.toSet());
  }

  /** A witness with nothing in it that has to be kept. */
  Expression of(Witness witness) {
    Set<String> all = new HashSet<>(variables);
    all.addAll(witness.variables());
    return new DeadCopies(body, all).of(witness.expression());
  }

  /**
   * The expression with nothing in it that has to be kept.
   *
   * @param original the expression, which belongs to nothing else
   */
  Expression of(Expression original) {
    Expression copy = new EnclosedExpr(original);
    Map<String, String> own = new HashMap<>();
    copy.walk(node -> rename(node, own));
    copy.findAll(Expression.class, it -> isAssignment(it, own)).forEach(this::removeAssignment);
    copy.findAll(MethodCallExpr.class, Awaits::isAwait).forEach(DeadCopies::unmark);
    for (NameExpr name : copy.findAll(NameExpr.class)) {
      String identifier = name.getNameAsString();
      if (own.containsKey(identifier) && Stability.isLocal(name)) {
        name.setName(own.get(identifier));
        Witness witness = Witness.of(name);
        if (witness != null && witness.expression() != null && Uses.needType(name)) {
          TypedHoles.replace(name, of(witness), Hole.INFERRED, body);
        }
      } else if (variables.contains(identifier) && Stability.isLocal(name)) {
        replaceVariable(name);
      }
    }
    return Ast.unenclosed(copy);
  }

  /** No two variables of a body have one name, and this is a copy. */
  private void rename(Node node, Map<String, String> own) {
    if (node instanceof VariableDeclarator
        || node instanceof Parameter
        || node instanceof TypePatternExpr) {
      NodeWithSimpleName<?> declaration = (NodeWithSimpleName<?>) node;
      String name = declaration.getNameAsString();
      boolean isField =
          node instanceof VariableDeclarator variable
              && variable.getParentNode().orElseThrow() instanceof FieldDeclaration;
      if (!isField && !Ast.isUnnamed(declaration)) {
        declaration.setName(own.computeIfAbsent(name, body.names()::fresh));
      }
    }
  }

  private static boolean isAssignment(Expression expression, Map<String, String> own) {
    Expression target = null;
    if (expression instanceof AssignExpr assignment) {
      target = assignment.getTarget();
    } else if (expression instanceof UnaryExpr unary && Stability.isStep(unary)) {
      target = unary.getExpression();
    }
    while (target instanceof EnclosedExpr enclosed) {
      target = enclosed.getInner();
    }
    return target instanceof NameExpr name
        && Stability.isLocal(name)
        && !own.containsKey(name.getNameAsString());
  }

  /** Where a statement stands, a value is none. */
  private void removeAssignment(Expression assignment) {
    Node parent = assignment.getParentNode().orElseThrow();
    if (parent instanceof ExpressionStmt statement && !TargetTyping.isResult(statement)) {
      statement.replace(new BlockStmt());
    } else if (parent instanceof ForStmt loop
        && loop.getCompare().filter(it -> it == assignment).isEmpty()) {
      assignment.remove();
    } else {
      assignment.replace(Ast.enclosed(typedNull(Ast.typeOf(assignment))));
    }
  }

  private static void unmark(MethodCallExpr await) {
    await.removeData(Attribution.AWAIT);
    await.setScope(QualifiedNames.expression(FERMATA));
  }

  private void replaceVariable(NameExpr name) {
    Witness witness = Witness.of(name);
    if (witness != null && witness.expression() != null) {
      name.replace(Ast.enclosed(of(witness)));
    } else if (Ast.typeOf(name).nameable().isDenotable()) {
      name.replace(Ast.enclosed(typedNull(Ast.typeOf(name).nameable())));
    }
  }

  /** No constant: that could be of a narrower type than it is. */
  private Expression typedNull(ExpressionType type) {
    Expression value = new NullLiteralExpr();
    if (type.kind().isPrimitive()) {
      value = cast(value, type.boxed());
    }
    return cast(value, type);
  }

  private Expression cast(Expression value, ExpressionType type) {
    Type tree = body.types().tree(type);
    return Ast.typed(new CastExpr(tree, value), type);
  }
}
