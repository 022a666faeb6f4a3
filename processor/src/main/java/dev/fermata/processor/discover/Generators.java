package dev.fermata.processor.discover;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Which {@code @Async} methods are generators: those that return an {@code AsyncIterator}, and no
 * subtype of it.
 */
public final class Generators {
  private static final String ASYNC_ITERATOR = "dev.fermata.AsyncIterator";

  private Generators() {}

  /** Whether a method is a generator if it is {@code @Async}. */
  public static boolean isGenerator(ExecutableElement method) {
    return isOf(method.getReturnType());
  }

  /** Whether a type is what generators return. */
  public static boolean isOf(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(ASYNC_ITERATOR);
  }

  /**
   * The type of a generator's items.
   *
   * @param iterator what it returns
   * @return the type argument, or the bound of one that is {@code ? extends}; null where there is
   *     neither
   */
  public static @Nullable TypeMirror itemType(TypeMirror iterator) {
    if (!(iterator instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return null;
    }
    TypeMirror argument = declared.getTypeArguments().get(0);
    return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
  }
}
