package dev.fermata.processor.lower;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.Attribution;

/**
 * Code within a body that becomes a coroutine of its own: async lambdas, and the {@code @Async}
 * methods of local and anonymous classes.
 */
public final class AsyncCode {
  /** On the creation of an instance of an anonymous class with such code, the class's new name. */
  public static final DataKey<String> CLASS_NAME = new DataKey<>() {};

  private AsyncCode() {}

  /** Whether a node is such code. */
  public static boolean is(Node node) {
    return AsyncFunction.isAsync(node) || isMethod(node);
  }

  /** Whether a node is an {@code @Async} method of a local or anonymous class, with a body. */
  public static boolean isMethod(Node node) {
    return node instanceof MethodDeclaration method
        && method.containsData(Attribution.LOCAL_METHOD)
        && method.getBody().isPresent();
  }

  /** Whether some stands within a node. */
  public static boolean isIn(Node node) {
    return node.findFirst(Node.class, it -> it != node && is(it)).isPresent();
  }

  /** Whether a node stands in a class within the body. */
  public static boolean isInClass(Node node) {
    return node.stream(Node.TreeTraversal.PARENTS).anyMatch(BodyDeclaration.class::isInstance);
  }
}
