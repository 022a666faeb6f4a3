package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Attribution.Inherited;
import dev.fermata.processor.resolve.Attribution.Superclass;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.resolve.javac.members.TreeSymbols;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a class in a body has from its supertypes, told of the names of these. */
final class SupertypeFacts {
  private static final String THROWABLE = "java.lang.Throwable";

  private final Trees trees;
  private final Function<Tree, List<Node>> nodes;
  private final ExpressionTypes types;
  private final TreeSymbols symbols;

  SupertypeFacts(
      Trees trees, Function<Tree, List<Node>> nodes, ExpressionTypes types, TreeSymbols symbols) {
    this.trees = trees;
    this.nodes = nodes;
    this.types = types;
    this.symbols = symbols;
  }

  /**
   * Marks the supertypes of a class.
   *
   * @param path where the class is
   */
  void mark(ClassTree declaration, TreePath path) {
    declaration.getImplementsClause().forEach(each -> markInherited(each, path));
    Tree superclass = declaration.getExtendsClause();
    if (superclass != null
        && trees.getElement(new TreePath(path, superclass)) instanceof TypeElement type) {
      nodes.apply(superclass).forEach(node -> markSuperclass(node, type, path));
      markInherited(superclass, path);
    }
  }

  private void markInherited(Tree supertype, TreePath path) {
    if (trees.getElement(new TreePath(path, supertype)) instanceof TypeElement type) {
      Inherited inherited =
          new Inherited(
              types.inherited(type, ElementFilter::fieldsIn),
              types.inherited(type, ElementFilter::typesIn));
      nodes.apply(supertype).forEach(node -> node.setData(Attribution.INHERITED, inherited));
    }
  }

  private void markSuperclass(Node node, TypeElement superclass, TreePath path) {
    TypeElement foundIn = symbols.foundIn(superclass, path);
    node.setData(
        Attribution.SUPERCLASS,
        new Superclass(
            types.isSubtype(superclass.asType(), THROWABLE),
            foundIn == null || TreeSymbols.isLocal(foundIn)
                ? null
                : NameableTypes.canonicalName(foundIn)));
  }

  /**
   * Marks the superclass of a class that calls a constructor which only accessors reach.
   *
   * @param superCall the {@code super} of the call
   */
  void markDeniedConstructor(TreePath superCall) {
    TreePath path = superCall;
    while (!(path.getLeaf() instanceof ClassTree)) {
      path = path.getParentPath();
    }
    Tree superclass = ((ClassTree) path.getLeaf()).getExtendsClause();
    Symbol constructor = symbols.ofSuperCall(superCall);
    if (superclass != null && constructor != null && constructor.isDenied()) {
      nodes
          .apply(superclass)
          .forEach(node -> node.setData(Attribution.DENIED_CONSTRUCTOR, constructor));
    }
  }
}
