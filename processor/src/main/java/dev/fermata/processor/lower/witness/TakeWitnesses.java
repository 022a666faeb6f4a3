package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Intersection;
import dev.fermata.processor.types.TypeRef.Wildcard;
import dev.fermata.processor.types.TypeTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the expressions that have types which no declaration can name, before any of them is
 * taken apart: those that initialize variables, and all others, of which some will be held by
 * temporaries.
 *
 * <p>Invariant: a witness says in terms of the companion what the user's code says.
 */
public final class TakeWitnesses {
  private final Body body;
  private final Set<String> variables;

  private TakeWitnesses(Body body) {
    this.body = body;
    this.variables = DeadCopies.variables(body);
  }

  public static void lower(Body body) {
    TakeWitnesses witnesses = new TakeWitnesses(body);
    List<Node> roots = new ArrayList<>(List.of(body.block()));
    roots.addAll(body.memberTypes());
    roots.forEach(root -> root.walk(witnesses::take));
  }

  private void take(Node node) {
    Witness witness = Witness.of(node);
    if (node instanceof Expression expression && !(node instanceof PatternExpr)) {
      // A variable has a witness if it needs one, and what needs none is of its type.
      if (isInferred(expression)) {
        expression.setData(Attribution.TYPE, Ast.typeOf(expression).projected());
      }
      if (!expression.isNameExpr() && isUnnamed(expression)) {
        Witness own = new Witness(false);
        own.take(expression, variables);
        own.attachTo(expression);
      }
    } else if (witness != null) {
      Expression expression = ofVariable(node);
      if (expression != null) {
        witness.take(expression, variables);
      }
    }
  }

  private static boolean isUnnamed(Expression expression) {
    return expression.findData(Attribution.TYPE).filter(Witness::isNeeded).isPresent();
  }

  /**
   * Whether an await is part of an inference, as an argument: the wildcards of its type stand for
   * themselves there, and those of a variable are captured.
   */
  private static boolean isInferred(Expression expression) {
    return Awaits.isAwait(expression)
        && Uses.operand(expression).getParentNode().orElseThrow() instanceof NodeWithArguments<?>
        && Awaits.isTargetNeeded((MethodCallExpr) expression)
        && Ast.typeOf(expression).type() instanceof Declared type
        && type.arguments().stream().anyMatch(Wildcard.class::isInstance);
  }

  /** What a variable holds: its initializer, an element, or anything that has all the bounds. */
  private @Nullable Expression ofVariable(Node declaration) {
    if (declaration instanceof VariableDeclarator variable) {
      if (variable.getInitializer().isPresent()) {
        return variable.getInitializer().get();
      }
      Node loop = variable.getParentNode().flatMap(Node::getParentNode).orElse(null);
      if (loop instanceof ForEachStmt each) {
        return element(each.getIterable());
      }
    }
    List<TypeRef> bounds = Ast.typeOf(declaration).bounds();
    return bounds.size() > 1
        ? new CastExpr(TypeTrees.tree(new Intersection(bounds)), new NullLiteralExpr())
        : null;
  }

  private static Expression element(Expression iterable) {
    Expression all = Ast.enclosed(iterable.clone());
    return Ast.typeOf(iterable).isArray()
        ? new ArrayAccessExpr(all, Ast.number(0))
        : new MethodCallExpr(new MethodCallExpr(all, "iterator"), "next");
  }
}
