package dev.fermata.processor.discover;

import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds what a type is a subtype of. */
public final class Supertypes {
  private Supertypes() {}

  /**
   * The parameterization of a class or interface that a type is, or is a subtype of; null if it is
   * none.
   */
  public static @Nullable DeclaredType find(
      TypeMirror type, Predicate<TypeElement> which, Types types) {
    if (type.getKind() == TypeKind.DECLARED
        && which.test((TypeElement) ((DeclaredType) type).asElement())) {
      return (DeclaredType) type;
    }
    return types.directSupertypes(type).stream()
        .map(each -> find(each, which, types))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
