package dev.fermata.processor.resolve.javac.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The constructor that an anonymous class calls. */
final class SuperConstructor {
  private SuperConstructor() {}

  /**
   * Finds the {@code super(…)} call that the compiler put into the class's only constructor.
   *
   * @param creation the path of the class instance creation
   */
  static @Nullable Element of(ClassTree body, TreePath creation, Trees trees) {
    TreePath classPath = new TreePath(creation, body);
    for (Tree member : body.getMembers()) {
      if (member instanceof MethodTree method
          && method.getName().contentEquals("<init>")
          && method.getBody() != null
          && method.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
          && statement.getExpression() instanceof MethodInvocationTree call) {
        TreePath path = new TreePath(new TreePath(classPath, method), call.getMethodSelect());
        return trees.getElement(path);
      }
    }
    return null;
  }
}
