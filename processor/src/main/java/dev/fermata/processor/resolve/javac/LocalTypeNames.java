package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.resolve.Attribution;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Names apart the local types of a body that have one simple name: inference takes a type to where
 * its name is not in scope, and there the simple name would not tell which of them is meant.
 */
final class LocalTypeNames extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final NodeIndex nodes;
  private final Set<String> shared;
  private final Map<String, Integer> count = new HashMap<>();
  private final Map<TypeElement, String> names = new HashMap<>();

  private LocalTypeNames(Trees trees, NodeIndex nodes, Set<String> shared) {
    this.trees = trees;
    this.nodes = nodes;
    this.shared = shared;
  }

  /** The names that are not the simple ones; the declarations are told theirs. */
  static Map<TypeElement, String> of(TreePath method, Trees trees, NodeIndex nodes) {
    Set<String> shared = nodes.sharedTypeNames();
    LocalTypeNames names = new LocalTypeNames(trees, nodes, shared);
    if (!shared.isEmpty()) {
      names.scan(method, null);
    }
    return names.names;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    String simpleName = tree.getSimpleName().toString();
    TypeDeclaration<?> declaration = shared.contains(simpleName) ? nodes.type(start(tree)) : null;
    if (declaration != null
        && trees.getElement(getCurrentPath()) instanceof TypeElement element
        && element.getNestingKind() == NestingKind.LOCAL) {
      String name = simpleName + "$" + count.merge(simpleName, 1, Integer::sum);
      names.put(element, name);
      declaration.setData(Attribution.NAME_IN_FACTS, name);
    }
    return super.visitClass(tree, unused);
  }

  private long start(ClassTree tree) {
    return trees.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree);
  }
}
