package dev.fermata.processor.types;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Intersection;
import dev.fermata.processor.types.TypeRef.Primitive;
import dev.fermata.processor.types.TypeRef.Variable;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types as new trees, and trees as types.
 *
 * <pre>{@code
 * Declared.of("java.util.List", new Variable("T"))   ↔   the tree of  java.util.List<T>
 * }</pre>
 */
public final class TypeTrees {
  private TypeTrees() {}

  /**
   * The tree of a type.
   *
   * @throws IllegalArgumentException if a type in it is hidden
   */
  public static Type tree(TypeRef type) {
    if (type instanceof Primitive primitive) {
      return primitive == Primitive.VOID
          ? new VoidType()
          : new PrimitiveType(PrimitiveType.Primitive.valueOf(primitive.name()));
    }
    if (type instanceof Declared declared) {
      return tree(declared);
    }
    if (type instanceof Array array) {
      return new ArrayType(tree(array.component()));
    }
    if (type instanceof Variable variable) {
      return new ClassOrInterfaceType(null, variable.name());
    }
    if (type instanceof Wildcard wildcard) {
      return tree(wildcard);
    }
    if (type instanceof Intersection all) {
      return new IntersectionType(trees(all.bounds(), ReferenceType.class));
    }
    throw new IllegalArgumentException("No type that can be written: " + type);
  }

  /** The tree of a class or interface. */
  public static ClassOrInterfaceType tree(Declared type) {
    ClassOrInterfaceType scope = type.outer() == null ? null : tree(type.outer());
    ClassOrInterfaceType tree = qualified(scope, type.name());
    if (!type.arguments().isEmpty()) {
      tree.setTypeArguments(trees(type.arguments(), Type.class));
    }
    return tree;
  }

  /** The tree of a class or interface without type arguments. */
  public static ClassOrInterfaceType classNamed(String canonicalName) {
    return qualified(null, canonicalName);
  }

  private static ClassOrInterfaceType qualified(@Nullable ClassOrInterfaceType scope, String name) {
    ClassOrInterfaceType tree = scope;
    for (String part : name.split("\\.")) {
      tree = new ClassOrInterfaceType(tree, part);
    }
    return tree;
  }

  private static WildcardType tree(Wildcard wildcard) {
    if (wildcard.bound() == null) {
      return new WildcardType();
    }
    ReferenceType bound = (ReferenceType) tree(wildcard.bound());
    return wildcard.isLower()
        ? new WildcardType(null, bound, new NodeList<>())
        : new WildcardType(bound);
  }

  /** The trees of some types, which are all of one kind. */
  public static <T extends Type> NodeList<T> trees(List<TypeRef> types, Class<T> kind) {
    return types.stream()
        .map(TypeTrees::tree)
        .map(kind::cast)
        .collect(Collectors.toCollection(NodeList::new));
  }

  /** The type parameter as it is declared. */
  public static TypeParameter declared(String name, List<TypeRef> bounds) {
    return new TypeParameter(name, trees(bounds, ClassOrInterfaceType.class));
  }

  /**
   * The type of a tree. What is a simple name alone is taken for a class, and may be a type
   * parameter.
   */
  public static TypeRef type(Type tree) {
    if (tree.isArrayType()) {
      return new Array(type(tree.asArrayType().getComponentType()));
    }
    if (tree.isWildcardType()) {
      WildcardType wildcard = tree.asWildcardType();
      return wildcard
          .getSuperType()
          .or(wildcard::getExtendedType)
          .map(bound -> new Wildcard(type(bound), wildcard.getSuperType().isPresent()))
          .orElse(Wildcard.UNBOUNDED);
    }
    return tree.isClassOrInterfaceType()
        ? type(tree.asClassOrInterfaceType())
        : TypeRef.named(tree.asString());
  }

  private static Declared type(ClassOrInterfaceType tree) {
    List<TypeRef> arguments =
        tree.getTypeArguments().stream().flatMap(List::stream).map(TypeTrees::type).toList();
    Declared scope = tree.getScope().map(TypeTrees::type).orElse(null);
    return scope == null || (scope.outer() == null && scope.arguments().isEmpty())
        ? new Declared(
            null,
            scope == null ? tree.getNameAsString() : scope.name() + "." + tree.getNameAsString(),
            arguments)
        : new Declared(scope, tree.getNameAsString(), arguments);
  }
}
