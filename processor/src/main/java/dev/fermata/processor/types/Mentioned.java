package dev.fermata.processor.types;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler's type mentions: the one walk over such types.
 *
 * <pre>{@code
 * Outer<String>.Inner<? super T[]>   mentions itself, Outer<String>, String, ? super T[], T[] and T
 * }</pre>
 */
public final class Mentioned {
  private Mentioned() {}

  /** A type and those that it is written with, each before those that it mentions in turn. */
  public static Stream<TypeMirror> in(TypeMirror type) {
    return Stream.concat(Stream.of(type), parts(type).flatMap(Mentioned::in));
  }

  /** The types that a type is written with, each once removed. */
  public static Stream<TypeMirror> parts(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return Stream.concat(
          Stream.of(declared.getEnclosingType()), declared.getTypeArguments().stream());
    }
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull);
    }
    if (type instanceof IntersectionType all) {
      return all.getBounds().stream().map(bound -> bound);
    }
    return type instanceof ExecutableType method
        ? Stream.of(
                method.getTypeVariables(),
                method.getParameterTypes(),
                method.getThrownTypes(),
                List.of(method.getReturnType()))
            .flatMap(List::stream)
        : Stream.empty();
  }

  /**
   * The captured wildcards that a type mentions, also in the bounds of others; none of no type.
   *
   * <p>The type of {@code list} in {@code list.get(0)} is {@code List<capture of ?>} where it is
   * declared as {@code List<?>}.
   */
  public static Set<Element> captures(@Nullable TypeMirror type) {
    return type == null
        ? Set.of()
        : variables(type).stream()
            .filter(Mentioned::isCaptured)
            .map(TypeVariable::asElement)
            .collect(Collectors.toSet());
  }

  /** The type variables that a type mentions, and those that their bounds do, each once. */
  public static Collection<TypeVariable> variables(TypeMirror type) {
    Map<Element, TypeVariable> found = new LinkedHashMap<>();
    collect(type, found);
    return found.values();
  }

  private static void collect(TypeMirror type, Map<Element, TypeVariable> found) {
    if (!(type instanceof TypeVariable variable)) {
      parts(type).forEach(part -> collect(part, found));
    } else if (found.putIfAbsent(variable.asElement(), variable) == null) {
      collect(variable.getUpperBound(), found);
      collect(variable.getLowerBound(), found);
    }
  }

  /** Whether a type variable stands for a captured wildcard (JLS 5.1.10). */
  public static boolean isCaptured(TypeVariable variable) {
    // A captured variable belongs to no declaration; compilers name it as no source can.
    return !(variable.asElement() instanceof TypeParameterElement parameter)
        || parameter.getSimpleName().toString().startsWith("<")
        || parameter.getGenericElement() == null
        || !declares(parameter.getGenericElement(), parameter);
  }

  private static boolean declares(Element generic, TypeParameterElement parameter) {
    return generic instanceof Parameterizable declaring
        && declaring.getTypeParameters().contains(parameter);
  }
}
