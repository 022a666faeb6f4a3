package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.types.Mentioned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a target says of the type arguments of a call (JLS 18.2): that of {@code List<E>} for {@code
 * List<String>} that {@code E} is {@code String}, for {@code List<? extends Number>} that it is a
 * {@code Number}.
 */
final class TargetedTypeArguments {
  private final Set<TypeParameterElement> inferred;
  private final Types types;
  private final Map<Element, TypeMirror> exact = new HashMap<>();
  private final Map<Element, TypeMirror> bounds = new HashMap<>();

  TargetedTypeArguments(List<TypeParameterElement> inferred, Types types) {
    this.inferred = new HashSet<>(inferred);
    this.types = types;
  }

  /** Takes down what follows from a result and its target; gives whether they can agree. */
  boolean match(TypeMirror result, TypeMirror target) {
    if (isInferred(result)) {
      bounds.putIfAbsent(((TypeVariable) result).asElement(), target);
      return true;
    }
    if (result instanceof ArrayType array && target instanceof ArrayType expected) {
      return match(array.getComponentType(), expected.getComponentType());
    }
    if (!(target instanceof DeclaredType expected) || !(result instanceof DeclaredType)) {
      return !isFixed(result) || types.isAssignable(result, target);
    }
    DeclaredType seen = asSuper((DeclaredType) result, (TypeElement) expected.asElement());
    if (seen == null) {
      return false;
    }
    List<? extends TypeMirror> given = seen.getTypeArguments();
    List<? extends TypeMirror> wanted = expected.getTypeArguments();
    for (int i = 0; i < given.size() && given.size() == wanted.size(); i++) {
      if (!matchArgument(given.get(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchArgument(TypeMirror given, TypeMirror wanted) {
    if (isFixed(given)) {
      return types.contains(wanted, given);
    }
    if (wanted instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null || match(given, bound);
    }
    if (isInferred(given)) {
      TypeMirror known = exact.putIfAbsent(((TypeVariable) given).asElement(), wanted);
      return known == null || types.isSameType(known, wanted);
    }
    return given instanceof WildcardType || match(given, wanted);
  }

  private @Nullable DeclaredType asSuper(DeclaredType type, TypeElement wanted) {
    if (type.asElement().equals(wanted)) {
      return type;
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      DeclaredType found = asSuper((DeclaredType) parent, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The type with what is known for the type parameters in it; null where that is not enough. */
  @Nullable TypeMirror in(TypeMirror type) {
    if (isInferred(type)) {
      Element parameter = ((TypeVariable) type).asElement();
      return exact.getOrDefault(parameter, bounds.get(parameter));
    }
    return isFixed(type) ? type : exactly(type);
  }

  private @Nullable TypeMirror exactly(TypeMirror type) {
    if (isFixed(type)) {
      return type;
    }
    if (isInferred(type)) {
      return exact.get(((TypeVariable) type).asElement());
    }
    if (type instanceof ArrayType array) {
      TypeMirror component = exactly(array.getComponentType());
      return component == null ? null : types.getArrayType(component);
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror from = wildcard.getExtendsBound();
      TypeMirror to = wildcard.getSuperBound();
      TypeMirror bound = from != null ? in(from) : exactly(to);
      return bound == null
          ? null
          : types.getWildcardType(from == null ? null : bound, from == null ? bound : null);
    }
    if (!(type instanceof DeclaredType declared)) {
      return null;
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    TypeMirror[] known = new TypeMirror[arguments.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = exactly(arguments.get(i));
      if (known[i] == null) {
        return null;
      }
    }
    return types.getDeclaredType((TypeElement) declared.asElement(), known);
  }

  private boolean isInferred(TypeMirror type) {
    return type instanceof TypeVariable variable && inferred.contains(variable.asElement());
  }

  /** Whether no type parameter that is inferred occurs in a type. */
  private boolean isFixed(TypeMirror type) {
    return Mentioned.in(type).noneMatch(this::isInferred);
  }
}
