package dev.fermata.processor.resolve.javac.types;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a method reference searches for its method where it names a generic class without type
 * arguments: of {@code Box::get} as a {@code Function<Box<?>, X>} that is {@code Box<?>}, which the
 * function takes first (JLS 15.13.1).
 */
public final class UnboundReferences {
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final InferredInputs inputs;

  public UnboundReferences(Types types, ExpressionTypes expressionTypes, InferredInputs inputs) {
    this.types = types;
    this.expressionTypes = expressionTypes;
    this.inputs = inputs;
  }

  /**
   * The parameterization of a raw type that a reference searches; null if it searches the type as
   * it is written.
   *
   * @param function the type of the reference
   */
  public @Nullable DeclaredType searched(
      TypeMirror type, Element member, @Nullable TypeMirror function) {
    return type instanceof DeclaredType named
            && isRaw(named)
            && member.getKind() == ElementKind.METHOD
            && !member.getModifiers().contains(Modifier.STATIC)
            && function != null
        ? inputs.types(function).stream()
            .findFirst()
            .map(first -> expressionTypes.supertype(first, named.asElement()::equals))
            .orElse(null)
        : null;
  }

  private boolean isRaw(DeclaredType type) {
    return types.isSameType(type, types.erasure(type))
        && !types.isSameType(type, type.asElement().asType());
  }
}
