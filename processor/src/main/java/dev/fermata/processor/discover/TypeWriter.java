package dev.fermata.processor.discover;

import dev.fermata.processor.discover.TypeProjection.Mode;
import dev.fermata.processor.types.Mentioned;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Says types so that they mean the same in a companion: fully qualified, in terms of a twin's type
 * parameters, captures projected upward (JLS 4.10.5), intersections by their first bound.
 */
public final class TypeWriter {
  private final Types types;
  private final Elements elements;
  private final NameableTypes nameable;
  private final Map<TypeParameterElement, String> typeParameterNames;
  private final Map<TypeElement, String> localTypeNames;

  /**
   * A type as the companion says it.
   *
   * @param isExact whether it is the type itself and not a supertype of it
   * @param isRaw whether it mentions a generic class or interface without type arguments
   * @param isDeprecated whether it mentions a deprecated class or interface
   * @param isNameable whether the companion may name the classes and interfaces that it mentions
   */
  public record Written(
      TypeRef type, boolean isExact, boolean isRaw, boolean isDeprecated, boolean isNameable) {}

  /**
   * @param companionPackage the package from which the types are named
   * @param typeParameterNames the names of type parameters in the companion, where they differ
   * @param localTypeNames the names of local types, where they differ
   */
  public TypeWriter(
      Types types,
      Elements elements,
      String companionPackage,
      Map<TypeParameterElement, String> typeParameterNames,
      Map<TypeElement, String> localTypeNames) {
    this(
        types,
        elements,
        new NameableTypes(types, elements, companionPackage),
        typeParameterNames,
        localTypeNames);
  }

  private TypeWriter(
      Types types,
      Elements elements,
      NameableTypes nameable,
      Map<TypeParameterElement, String> typeParameterNames,
      Map<TypeElement, String> localTypeNames) {
    this.types = types;
    this.elements = elements;
    this.nameable = nameable;
    this.typeParameterNames = Map.copyOf(typeParameterNames);
    this.localTypeNames = Map.copyOf(localTypeNames);
  }

  /** A writer that gives other names to some type parameters. */
  public TypeWriter withNames(Map<TypeParameterElement, String> names) {
    Map<TypeParameterElement, String> all = new HashMap<>(typeParameterNames);
    all.putAll(names);
    return new TypeWriter(types, elements, nameable, all, localTypeNames);
  }

  /** What it may name. */
  public NameableTypes nameable() {
    return nameable;
  }

  /** Writes a type. */
  public Written write(TypeMirror type) {
    return write(type, Mode.PLAIN);
  }

  private Written write(TypeMirror type, Mode mode) {
    return TypeProjection.of(type, mode, this, types);
  }

  /**
   * Writes the type of something awaited, which may be wider where it stands alone: a function that
   * takes values of an intersection may take all that are of its first bound.
   *
   * @param widened captured wildcards that their upper bounds stand for, as type arguments too
   * @param wholes types around captured wildcards whose projections stand for them likewise
   */
  public Written writeAwaited(TypeMirror type, Set<Element> widened, List<TypeMirror> wholes) {
    Set<Element> boundedByThemselves = new HashSet<>();
    if (!widened.isEmpty()) {
      collectBoundedByThemselves(type, boundedByThemselves);
    }
    return write(type, new Mode(false, true, widened, boundedByThemselves, wholes, Set.of()));
  }

  /** Whether the companion may name the classes and interfaces that a type mentions. */
  public boolean isNameable(TypeMirror type) {
    return write(type).isNameable();
  }

  /** A type, whatever is special about it. */
  public TypeRef refer(TypeMirror type) {
    return write(type).type();
  }

  /**
   * What the companion may say instead of a type: the bounds of an intersection type and of what a
   * captured wildcard stands for; for a type that the companion may not name, the nearest
   * supertypes that it may, classes first. Empty for a type that has a name of its own.
   */
  public List<TypeRef> bounds(TypeMirror type) {
    TypeMirror bound = type;
    while (bound instanceof TypeVariable variable && Mentioned.isCaptured(variable)) {
      bound = variable.getUpperBound();
    }
    Set<TypeRef> bounds = boundsOf(bound);
    return bounds.size() > 1 || !refer(type).isDenotable() ? List.copyOf(bounds) : List.of();
  }

  private Set<TypeRef> boundsOf(TypeMirror type) {
    Set<TypeRef> bounds = new LinkedHashSet<>();
    Mode mode =
        Mode.ofSupertypes(
            type instanceof DeclaredType declared ? Set.of(declared.asElement()) : Set.of());
    for (TypeMirror each : nameable.nearest(type)) {
      TypeRef bound = write(each, mode).type();
      if (bound.isDenotable()) {
        boolean isOne = type instanceof IntersectionType && isUnboundedClass(each);
        bounds.add(isOne ? withoutWildcards((Declared) bound) : bound);
      }
    }
    return bounds;
  }

  /**
   * A type with bounds for its wildcards: a class with wildcards and the interfaces that it
   * implements are no one intersection to javac, which captures each anew.
   */
  private static Declared withoutWildcards(Declared type) {
    List<TypeRef> arguments =
        type.arguments().stream()
            .map(
                argument ->
                    !(argument instanceof Wildcard wildcard) || wildcard.isLower()
                        ? argument
                        : wildcard.bound() == null ? TypeRef.OBJECT : wildcard.bound())
            .toList();
    return new Declared(type.outer(), type.name(), arguments);
  }

  /** Collects the captured wildcards that are type arguments where that takes such a bound. */
  private static void collectBoundedByThemselves(TypeMirror type, Set<Element> captured) {
    Mentioned.in(type)
        .forEach(
            each -> {
              if (each instanceof TypeVariable variable && Mentioned.isCaptured(variable)) {
                collectBoundedByThemselves(variable.getLowerBound(), captured);
              } else if (each instanceof DeclaredType declared) {
                List<? extends TypeMirror> arguments = declared.getTypeArguments();
                for (int i = 0; i < arguments.size(); i++) {
                  TypeParameterElement parameter =
                      ((TypeElement) declared.asElement()).getTypeParameters().get(i);
                  if (arguments.get(i) instanceof TypeVariable variable
                      && parameter.getBounds().stream().anyMatch(TypeWriter::isParameterized)) {
                    captured.add(variable.asElement());
                  }
                }
              }
            });
  }

  private static boolean isParameterized(TypeMirror bound) {
    return bound instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }

  /** Whether a type is a class that takes any type as its argument. */
  private boolean isUnboundedClass(TypeMirror type) {
    TypeMirror object = elements.getTypeElement("java.lang.Object").asType();
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind().isClass()
        && element.getTypeParameters().stream()
            .flatMap(parameter -> parameter.getBounds().stream())
            .allMatch(bound -> types.isSameType(bound, object));
  }

  /** The name of a type parameter that the companion has. */
  String nameOf(TypeParameterElement parameter) {
    return typeParameterNames.getOrDefault(parameter, parameter.getSimpleName().toString());
  }

  String binaryNameOf(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** The name of a type that was local to a body or to a type that was. */
  String nameOfLocal(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement enclosing
        ? nameOfLocal(enclosing) + "." + type.getSimpleName()
        : localTypeNames.getOrDefault(type, type.getSimpleName().toString());
  }
}
