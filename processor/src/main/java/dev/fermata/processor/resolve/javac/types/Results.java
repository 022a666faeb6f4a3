package dev.fermata.processor.resolve.javac.types;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions of which one is the value of a lambda or a {@code switch} expression. */
final class Results extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Tree root;
  private final List<TreePath> values = new ArrayList<>();

  private Results(Tree root) {
    this.root = root;
  }

  static List<TreePath> of(TreePath lambdaOrSwitch) {
    Results results = new Results(lambdaOrSwitch.getLeaf());
    results.scan(lambdaOrSwitch, null);
    return results.values;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    if (tree != root) {
      return null;
    }
    return tree.getBody() instanceof ExpressionTree value
        ? take(value)
        : scan(tree.getBody(), null);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    return tree == root ? scan(tree.getCases(), null) : null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    boolean isOfRoot = getCurrentPath().getParentPath().getLeaf() == root;
    if (isOfRoot && tree.getBody() instanceof ExpressionTree value) {
      return take(value);
    }
    return tree.getBody() == null ? scan(tree.getStatements(), null) : scan(tree.getBody(), null);
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    return take(tree.getValue());
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    return tree.getExpression() == null ? null : take(tree.getExpression());
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  private @Nullable Void take(ExpressionTree value) {
    values.add(new TreePath(getCurrentPath(), value));
    return null;
  }
}
