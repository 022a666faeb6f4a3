package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.QualifiedNames;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeTrees;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uses of types: named from their package on; type parameters as the twin names them. */
final class RelocatedTypes {
  private RelocatedTypes() {}

  static void relocate(BlockStmt block) {
    block.findAll(ClassOrInterfaceType.class).forEach(RelocatedTypes::relocate);
    for (AnnotationExpr annotation : block.findAll(AnnotationExpr.class)) {
      qualified(annotation.getName()).ifPresent(annotation::setName);
      TypeAnnotations.relocate(annotation);
    }
    block
        .findAll(SuperExpr.class)
        .forEach(
            it -> it.getTypeName().flatMap(RelocatedTypes::qualified).ifPresent(it::setTypeName));
  }

  private static void relocate(ClassOrInterfaceType type) {
    Symbol symbol = symbol(type);
    if (symbol == null) {
      return;
    }
    if (symbol.kind() == Symbol.Kind.TYPE_PARAMETER) {
      type.setName(symbol.name());
    } else if (isQualifiable(symbol) && type.getScope().isEmpty() && !isNamedByOuter(type)) {
      type.setScope(scope(type, symbol));
    }
  }

  private static Optional<Name> qualified(Name name) {
    return Optional.ofNullable(symbol(name))
        .filter(RelocatedTypes::isQualifiable)
        .map(symbol -> QualifiedNames.name(symbol.owner()));
  }

  private static @Nullable Symbol symbol(Node node) {
    return node.findData(Attribution.SYMBOL).orElse(null);
  }

  private static boolean isQualifiable(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.TYPE && !symbol.owner().isEmpty();
  }

  /** In {@code outer.new Inner()} the name stays simple. */
  private static boolean isNamedByOuter(ClassOrInterfaceType type) {
    if (!(type.getParentNode().orElseThrow() instanceof ObjectCreationExpr creation)
        || creation.getType() != type) {
      return false;
    }
    Symbol constructor = symbol(creation);
    return creation.getScope().isPresent()
        || (constructor != null
            && constructor.foundIn() != null
            && !constructor.foundIn().isEmpty());
  }

  private static @Nullable ClassOrInterfaceType scope(ClassOrInterfaceType type, Symbol symbol) {
    String canonical = symbol.owner();
    String qualifier = canonical.substring(0, Math.max(canonical.lastIndexOf('.'), 0));
    ExpressionType written = type.findData(Attribution.TYPE).orElse(null);
    if (written != null
        && written.isDenotable()
        && written.type() instanceof Declared inner
        && inner.outer() != null) {
      // An inner class of a generic one: its simple name implies the outer's type arguments.
      return TypeTrees.tree(inner.outer());
    }
    return QualifiedNames.scope(qualifier);
  }
}
