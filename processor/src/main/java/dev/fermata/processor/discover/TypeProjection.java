package dev.fermata.processor.discover;

import dev.fermata.processor.discover.TypeWriter.Written;
import dev.fermata.processor.types.Mentioned;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import dev.fermata.processor.types.TypeRef.Primitive;
import dev.fermata.processor.types.TypeRef.Variable;
import dev.fermata.processor.types.TypeRef.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A type as the companion says it: projected upward where it cannot be said as it is (JLS 4.10.5).
 *
 * <pre>{@code
 * Map.Entry<String, capture of ? extends Number>   →   Map.Entry<String, ? extends Number>
 * }</pre>
 */
final class TypeProjection {
  private final TypeWriter writer;
  private final Types types;
  private final NameableTypes nameable;
  private final Mode mode;

  private boolean isExact = true;
  private boolean isRaw;
  private boolean isDeprecated;
  private boolean isNameable = true;

  private final Set<TypeVariable> projecting = new HashSet<>();

  /** The hidden types being projected: a type may be an argument of its own supertype. */
  private final Set<Element> hiding;

  /**
   * What is projected beside captured wildcards and intersections, and what is not.
   *
   * @param projectsHidden whether types that cannot be named are projected upward, as captures are
   * @param widensBelow whether the first bound of an intersection stands for what is above that:
   *     javac finds no captured wildcard to be above an intersection, whatever its own lower bound
   * @param widened captured wildcards that their upper bounds stand for, as type arguments too
   * @param boundedByThemselves the captured wildcards that are arguments of what takes only types
   *     that are bounded by themselves. The type parameters for others have a wildcard in their
   *     bound instead, by which more can be inferred to be one
   * @param wholes types around captured wildcards that are replaced by one type, as those would be
   * @param hidden the types that cannot be named and whose supertypes are projected
   */
  record Mode(
      boolean projectsHidden,
      boolean widensBelow,
      Set<Element> widened,
      Set<Element> boundedByThemselves,
      List<TypeMirror> wholes,
      Set<Element> hidden) {
    static final Mode PLAIN = new Mode(false, false, Set.of(), Set.of(), List.of(), Set.of());

    /** Projects types that cannot be named, too. */
    static Mode ofSupertypes(Set<Element> hidden) {
      return new Mode(true, false, Set.of(), Set.of(), List.of(), hidden);
    }
  }

  private TypeProjection(TypeWriter writer, Types types, Mode mode) {
    this.writer = writer;
    this.types = types;
    this.nameable = writer.nameable();
    this.mode = mode;
    this.hiding = new HashSet<>(mode.hidden());
  }

  static Written of(TypeMirror type, Mode mode, TypeWriter writer, Types types) {
    TypeProjection writing = new TypeProjection(writer, types, mode);
    TypeRef projected = writing.project(type);
    return new Written(
        projected, writing.isExact, writing.isRaw, writing.isDeprecated, writing.isNameable);
  }

  private TypeRef project(TypeMirror type) {
    return isWhole(type) ? whole(type) : simple(type);
  }

  private boolean isWhole(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && mode.wholes().stream().anyMatch(whole -> types.isSameType(whole, type));
  }

  private TypeRef whole(TypeMirror type) {
    isExact = false;
    return writer.refer(type);
  }

  private TypeRef simple(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> {
        TypeMirror component = ((ArrayType) type).getComponentType();
        // Nothing captures the wildcards of an array's elements again.
        isExact &= !mentions(component, this::isProjected);
        yield new Array(project(component));
      }
      case TYPEVAR -> variable((TypeVariable) type);
      case INTERSECTION -> {
        isExact = false;
        yield project(firstBound((IntersectionType) type));
      }
      case UNION -> {
        // The parameter of a multi-catch: exceptions are never generic, so the erasure is the
        // lub.
        isExact = false;
        yield project(types.erasure(type));
      }
      case WILDCARD -> argument(type);
      case NULL -> TypeRef.OBJECT;
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE, VOID ->
          Primitive.valueOf(type.getKind().name());
      default -> new Hidden(Declared.named(type.toString()), null);
    };
  }

  private TypeMirror firstBound(IntersectionType type) {
    return type.getBounds().get(0);
  }

  private TypeRef variable(TypeVariable variable) {
    if (!Mentioned.isCaptured(variable)) {
      return new Variable(writer.nameOf((TypeParameterElement) variable.asElement()));
    }
    isExact = false;
    if (!projecting.add(variable)) {
      return project(types.erasure(variable.getUpperBound()));
    }
    TypeRef bound = project(variable.getUpperBound());
    projecting.remove(variable);
    return bound;
  }

  private TypeRef declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (mode.projectsHidden() && nameable.isHidden(type)) {
      return hidden(type);
    }
    if (element.getNestingKind() == NestingKind.ANONYMOUS) {
      return new Hidden(
          project(NameableTypes.supertypeOfAnonymous(element)), writer.binaryNameOf(element));
    }
    isRaw |= !isParameterized(type) && isParameterized(element.asType());
    isDeprecated |= nameable.isDeprecated(element);
    Declared named = new Declared(outer(type), name(type), arguments(type));
    if (nameable.isAccessible(element)) {
      return named;
    }
    isNameable = false;
    nameable.nearest(type).forEach(this::inspect);
    return new Hidden(named, null);
  }

  private boolean isInGeneric(DeclaredType type) {
    return ((TypeElement) type.asElement()).getNestingKind() == NestingKind.MEMBER
        && isParameterized(enclosing(type));
  }

  private @Nullable Declared outer(DeclaredType type) {
    if (!isInGeneric(type)) {
      return null;
    }
    TypeRef outer = project(enclosing(type));
    return (Declared) (outer instanceof Hidden hidden ? hidden.described() : outer);
  }

  private String name(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (isInGeneric(type)) {
      return element.getSimpleName().toString();
    }
    return NameableTypes.canonicalName(element).isEmpty()
        ? writer.nameOfLocal(element)
        : element.getQualifiedName().toString();
  }

  private List<TypeRef> arguments(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      return List.of();
    }
    isExact &=
        arguments.size() == Set.copyOf(arguments).size() || !mentions(type, this::isProjected);
    List<TypeRef> projected = new ArrayList<>();
    for (TypeMirror argument : arguments) {
      projected.add(argument(argument));
    }
    return projected;
  }

  /** Takes note of what is special about a type that stands for one that cannot be named. */
  private void inspect(TypeMirror nearest) {
    Written supertype = of(nearest, Mode.ofSupertypes(Set.of()), writer, types);
    isRaw |= supertype.isRaw();
    isDeprecated |= supertype.isDeprecated();
  }

  private TypeRef hidden(DeclaredType type) {
    if (!hiding.add(type.asElement())) {
      return TypeRef.OBJECT;
    }
    TypeRef nearest = project(nameable.nearest(type).get(0));
    hiding.remove(type.asElement());
    return nearest;
  }

  /** Whether a type, or one around it, has type arguments. */
  private boolean isParameterized(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (!declared.getTypeArguments().isEmpty() || isParameterized(enclosing(declared)));
  }

  /**
   * The type around an inner class: where javac has a type variable there, since the class is that
   * of {@code value.new Inner()}, the class that its bounds are of. Eclipse's compiler has one
   * around static members, too.
   */
  private TypeMirror enclosing(DeclaredType inner) {
    if (isStatic(inner.asElement())) {
      return types.getNoType(TypeKind.NONE);
    }
    TypeMirror enclosing = inner.getEnclosingType();
    TypeMirror seen =
        enclosing.getKind() == TypeKind.TYPEVAR
            ? Supertypes.find(enclosing, inner.asElement().getEnclosingElement()::equals, types)
            : null;
    return seen == null ? enclosing : seen;
  }

  private static boolean isStatic(Element type) {
    return type.getKind() != ElementKind.CLASS
        || type.getModifiers().contains(Modifier.STATIC)
        || type.getEnclosingElement().getKind().isInterface();
  }

  private TypeRef argument(TypeMirror argument) {
    if (argument instanceof TypeVariable variable
        && mode.widened().contains(variable.asElement())
        && mode.boundedByThemselves().contains(variable.asElement())) {
      return capturedArgument(variable);
    }
    if (argument instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        return new Wildcard(project(wildcard.getExtendsBound()), false);
      }
      if (mode.projectsHidden() && mentions(wildcard, nameable::isHidden)) {
        return Wildcard.UNBOUNDED;
      }
      return wildcard.getSuperBound() != null
          ? superBound(wildcard.getSuperBound())
          : Wildcard.UNBOUNDED;
    }
    if (argument instanceof TypeVariable variable && isProjected(variable)) {
      return capturedArgument(variable);
    }
    if (mentions(argument, this::isProjected)
        || (mode.projectsHidden() && mentions(argument, nameable::isHidden))) {
      isExact = false;
      return Wildcard.upTo(project(argument));
    }
    return project(argument);
  }

  /** A lower bound is projected downward; most have no projection that is known. */
  private TypeRef superBound(TypeMirror bound) {
    if (!mentions(bound, this::isProjected)) {
      return Wildcard.upFrom(project(bound));
    }
    isExact = false;
    if (mode.widensBelow() && bound.getKind() == TypeKind.INTERSECTION) {
      return project(bound);
    }
    return bound instanceof TypeVariable captured
            && captured.getLowerBound().getKind() != TypeKind.NULL
        ? superBound(captured.getLowerBound())
        : Wildcard.UNBOUNDED;
  }

  private TypeRef capturedArgument(TypeVariable captured) {
    // As a type argument a captured wildcard becomes a wildcard again: nothing is lost by it,
    // since capture conversion brings the variable back at the use.
    if (captured.getLowerBound().getKind() != TypeKind.NULL) {
      return superBound(captured.getLowerBound());
    }
    if (!projecting.add(captured)) {
      return Wildcard.UNBOUNDED;
    }
    try {
      TypeMirror bound = captured.getUpperBound();
      if (bound.getKind() == TypeKind.INTERSECTION) {
        bound = firstBound((IntersectionType) bound);
      }
      return Wildcard.upTo(project(bound));
    } finally {
      projecting.remove(captured);
    }
  }

  /** Whether a captured wildcard and another one are in each other's bound. */
  private boolean isBoundTogether(TypeVariable captured) {
    return mentions(
        captured.getUpperBound(),
        it ->
            it instanceof TypeVariable other
                && Mentioned.isCaptured(other)
                && !isSame(other, captured)
                && mentions(other.getUpperBound(), mentioned -> isSame(mentioned, captured)));
  }

  private static boolean isSame(TypeMirror type, TypeVariable variable) {
    return type instanceof TypeVariable other && other.asElement().equals(variable.asElement());
  }

  private boolean isProjected(TypeMirror type) {
    return type.getKind() == TypeKind.INTERSECTION
        || (type instanceof TypeVariable variable
            && Mentioned.isCaptured(variable)
            && (!mode.widened().contains(variable.asElement())
                || projecting.contains(variable)
                || (!projecting.isEmpty() && isBoundTogether(variable))));
  }

  private boolean mentions(TypeMirror type, Predicate<TypeMirror> what) {
    return !isWhole(type)
        && (what.test(type) || Mentioned.parts(type).anyMatch(part -> mentions(part, what)));
  }
}
