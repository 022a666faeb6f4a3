package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.resolve.Attribution;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where awaits are. Lambdas and class bodies have none of their own method's. */
public final class Awaits {
  private Awaits() {}

  public static boolean isAwait(Node node) {
    return node.containsData(Attribution.AWAIT);
  }

  /** Whether running the node can suspend. */
  public static boolean in(Node node) {
    if (isAwait(node) || isAsyncScopeStatement(node)) {
      return true;
    }
    if (isClosed(node)) {
      return false;
    }
    for (Node child : node.getChildNodes()) {
      if (in(child)) {
        return true;
      }
    }
    return false;
  }

  /** All awaits in a node, and all nodes around them. */
  public static Set<Node> andAround(Node node) {
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MethodCallExpr await : node.findAll(MethodCallExpr.class, Awaits::isAwait)) {
      for (Node at = await; at != null; at = at.getParentNode().orElse(null)) {
        found.add(at);
      }
    }
    return found;
  }

  /** Whether the type that is expected of an await decides what it awaits. */
  public static boolean isTargetNeeded(MethodCallExpr await) {
    Expression awaited = await.getArgument(0);
    return !Attribution.AWAIT.of(await).operand().isEmitted()
        && (TargetTyping.isNeeded(awaited) || TargetTyping.isFunction(awaited));
  }

  public static boolean isAsyncScope(Expression resource) {
    return resource.containsData(Attribution.ASYNC_SCOPE);
  }

  /** Whether leaving the statement awaits the exit of a scope. */
  static boolean isAsyncScopeStatement(Node node) {
    return node instanceof TryStmt statement
        && statement.getResources().stream().anyMatch(Awaits::isAsyncScope);
  }

  /** Whether the node is code that runs as another method than the one around it. */
  public static boolean isClosed(Node node) {
    return node instanceof LambdaExpr || node instanceof BodyDeclaration<?>;
  }
}
