package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.OuterCaptures;
import dev.fermata.processor.types.Mentioned;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The types of awaits and of what they await, which the companion says apart: of {@code
 * list.forEach(await(printer()))} it awaits {@code printer()} with nothing around that is expected.
 */
final class AwaitedTypes {
  private final Function<TreePath, @Nullable TypeMirror> attributed;
  private final Function<Tree, List<Node>> nodes;
  private final ExpressionTypes types;
  private final OuterCaptures outerCaptures;

  /**
   * @param attributed the type of an expression
   * @param nodes the nodes of a tree
   */
  AwaitedTypes(
      Function<TreePath, @Nullable TypeMirror> attributed,
      Function<Tree, List<Node>> nodes,
      ExpressionTypes types,
      OuterCaptures outerCaptures) {
    this.attributed = attributed;
    this.nodes = nodes;
    this.types = types;
    this.outerCaptures = outerCaptures;
  }

  /** Gives an await of a function of an intersection a type that its first bound names. */
  void widen(Node await, TypeMirror type) {
    ExpressionType known = types.describe(type);
    if (!known.isExact()) {
      ExpressionType wider = types.describeAwaited(type, OuterCaptures.NONE);
      await.setData(Attribution.TYPE, wider.type().equals(known.type()) ? known : wider);
    }
  }

  /** Marks what is awaited with the type that it can be held by. */
  void markAwaited(TreePath await) {
    Tree awaited = ((MethodInvocationTree) await.getLeaf()).getArguments().get(0);
    TypeMirror type = attributed.apply(new TreePath(await, awaited));
    if (type == null || !ExpressionTypes.isType(type)) {
      return;
    }
    OuterCaptures.Found outer =
        Mentioned.captures(type).isEmpty() ? OuterCaptures.NONE : outerCaptures.of(await);
    ExpressionType known = types.describe(type);
    ExpressionType described =
        outer.captured().isEmpty() && known.isExact() ? known : types.describeAwaited(type, outer);
    if (!outer.captured().isEmpty() || !described.type().equals(known.type())) {
      mark(awaited, described);
    }
  }

  /** What is in parentheses is taken out of them. */
  private void mark(Tree awaited, ExpressionType type) {
    nodes.apply(awaited).forEach(node -> node.setData(Attribution.AWAITED, type));
    if (awaited instanceof ParenthesizedTree parenthesized) {
      mark(parenthesized.getExpression(), type);
    }
  }
}
