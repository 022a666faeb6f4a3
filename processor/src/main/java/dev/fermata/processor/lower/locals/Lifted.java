package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.TypeFacts;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Attribution.Superclass;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef.Declared;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A type that moves.
 *
 * @param local the type
 * @param container the node in which its name is known
 * @param holder what holds the variables that it captures, or keeps it apart from another type or
 *     field of its name; null if there is nothing to hold
 */
record Lifted(Local local, Node container, @Nullable CaptureScope holder) {
  TypeDeclaration<?> declaration() {
    return (TypeDeclaration<?>) local.declaration();
  }

  boolean isIn(Node node) {
    return node.isDescendantOf(declaration());
  }

  boolean hasGenericHolder() {
    return holder != null && holder.isGeneric();
  }

  boolean isUsedIn(Node node) {
    return local.isUsedIn(node);
  }

  /** Whether no holder of a class that is no exception extends its: that could be generic. */
  boolean isApart() {
    return holder != null && !holder.isGeneric() && isException(declaration());
  }

  /** Gives a type that mentions this one the name that it has from now on. */
  UnaryOperator<ExpressionType> renaming() {
    if (holder == null) {
      return UnaryOperator.identity();
    }
    StaticMemberTypes statics = StaticMemberTypes.of(declaration());
    return type -> TypeFacts.renamed(type, local.nameInFacts(), it -> moved(it, holder, statics));
  }

  private Declared moved(Declared type, CaptureScope holder, StaticMemberTypes statics) {
    String inner = type.name().substring(local.nameInFacts().length());
    boolean isRaw =
        statics.contain(inner) || (isGeneric() && (!inner.isEmpty() || type.arguments().isEmpty()));
    String name = local.name() + inner;
    return holder.isGeneric() && !isRaw
        ? new Declared(holder.type(), name, type.arguments())
        : new Declared(null, holder.name() + "." + name, type.arguments());
  }

  /** Whether a use as a type has no type arguments, those of the holder included. */
  boolean isRaw(Node use) {
    return StaticMemberTypes.of(declaration()).areQualifiedBy(use)
        || (isGeneric()
            && use instanceof ClassOrInterfaceType type
            && type.getTypeArguments().isEmpty());
  }

  boolean isGeneric() {
    return declaration() instanceof ClassOrInterfaceDeclaration type
        && type.getTypeParameters().isNonEmpty();
  }

  /** Whether instances are thrown: such a class cannot be generic, nor be in one that is. */
  static boolean isException(Node declaration) {
    return declaration instanceof ClassOrInterfaceDeclaration type
        && type.getExtendedTypes().stream().anyMatch(Lifted::isOfException);
  }

  static boolean isOfException(ClassOrInterfaceType superclass) {
    return superclass.findData(Attribution.SUPERCLASS).filter(Superclass::isException).isPresent();
  }
}
