package dev.fermata.processor.diag;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Places in a source: from a node of ours to the tree of javac's that is printed at it. */
final class Positions {
  private Positions() {}

  /** The token that a message about a node points to. */
  static Position anchor(Node node) {
    if (node instanceof NodeWithSimpleName<?> named && named.getName().hasRange()) {
      return named.getName().getBegin().orElseThrow();
    }
    if (node instanceof MethodReferenceExpr reference) {
      // Inside the reference and past all that it consists of.
      return reference.getEnd().orElseThrow();
    }
    return node.getBegin().orElseThrow();
  }

  /** The offset of a position of JavaParser's, where a tab is one column. */
  static long offset(CompilationUnitTree unit, Position position) {
    // Not LineMap.getPosition, which expands tabs.
    return unit.getLineMap().getStartPosition(position.line) + position.column - 1;
  }

  /**
   * The innermost tree around an offset: javac prints it at its own idea of a tree's position,
   * which for a declaration is its name, for a qualified name the last dot.
   */
  static Tree treeAt(SourcePositions positions, CompilationUnitTree unit, long offset) {
    var finder =
        new TreeScanner<Void, Void>() {
          Tree innermost = unit;

          @Override
          public Void scan(Tree tree, Void unused) {
            if (tree != null
                && positions.getStartPosition(unit, tree) <= offset
                && offset < positions.getEndPosition(unit, tree)) {
              innermost = tree;
            }
            return super.scan(tree, unused);
          }
        };
    finder.scan(unit, null);
    return finder.innermost;
  }

  /**
   * The tree that begins and ends where a span does, or else the innermost one around what the span
   * points at; the innermost of several.
   */
  static Tree treeOf(SourcePositions positions, CompilationUnitTree unit, SourceSpan span) {
    var finder =
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Nullable Tree exact;

          @Override
          public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree != null
                && positions.getStartPosition(unit, tree) == span.start()
                && positions.getEndPosition(unit, tree) == span.end()) {
              exact = tree;
            }
            return super.scan(tree, unused);
          }
        };
    finder.scan(unit, null);
    return finder.exact != null ? finder.exact : treeAt(positions, unit, span.position());
  }
}
