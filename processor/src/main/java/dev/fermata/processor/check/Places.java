package dev.fermata.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import org.jspecify.annotations.Nullable;

/** Names for where code stands, by the innermost thing around that decides when it runs. */
public final class Places {
  private Places() {}

  /** Whether what suspends in a place, by its name in messages, gives an item of a generator. */
  public static boolean isEmission(String what) {
    return what.equals("emit") || what.equals("emitAll");
  }

  /** What else there is than a reference to a method that suspends, to be added to a message. */
  public static String insteadOf(String suspending) {
    return suspending.equals("await") ? "; for many awaitables use gather(...)" : "";
  }

  /** What runs a place while a class or an object is being made; null if nothing does. */
  public static @Nullable String initializer(TreePath place) {
    for (TreePath at = place; ; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof LambdaExpressionTree) {
        return null;
      }
      if (leaf instanceof MethodTree method) {
        return method.getName().contentEquals("<init>") ? "a constructor" : null;
      }
      if (at.getParentPath().getLeaf() instanceof ClassTree) {
        return initializer(leaf);
      }
    }
  }

  /** The name of a member that is code of the class itself: an initializer. */
  public static String initializer(Tree member) {
    if (member instanceof BlockTree block) {
      return block.isStatic() ? "a static initializer" : "an initializer";
    }
    return member instanceof VariableTree field
        ? "the initializer of " + field.getName()
        : "an initializer";
  }
}
