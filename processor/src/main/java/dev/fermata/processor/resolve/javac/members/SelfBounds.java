package dev.fermata.processor.resolve.javac.members;

import dev.fermata.processor.types.Mentioned;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Where wildcards stand for type parameters that are bounded by themselves. What {@code ? extends
 * Leaf} of {@code Node<T extends Node<T>>} is captured as has {@code Leaf} as its bound alone to a
 * compiler, which finds it to be no {@code Node} of itself.
 */
final class SelfBounds {
  private SelfBounds() {}

  /**
   * Whether a type has, for a type parameter that is bounded by itself, a captured wildcard that no
   * type parameter of an accessor can be inferred to be.
   *
   * @param captured the type of which a member is used
   */
  static boolean isUninferred(DeclaredType captured, Element member) {
    List<? extends TypeMirror> arguments = captured.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      TypeParameterElement parameter =
          ((TypeElement) captured.asElement()).getTypeParameters().get(i);
      if (arguments.get(i) instanceof TypeVariable argument
          && Mentioned.isCaptured(argument)
          && isBoundedByItself(parameter)
          && isUninferred(argument, parameter, member)) {
        return true;
      }
    }
    return captured.getEnclosingType() instanceof DeclaredType outer && isUninferred(outer, member);
  }

  /**
   * Whether a captured wildcard has an upper bound beside its type parameter's, which mentions it;
   * or a lower one, and a member takes values of that.
   */
  private static boolean isUninferred(
      TypeVariable captured, TypeParameterElement parameter, Element member) {
    if (captured.getLowerBound().getKind() != TypeKind.NULL) {
      List<? extends Element> taken =
          member instanceof ExecutableElement method ? method.getParameters() : List.of(member);
      return taken.stream().anyMatch(it -> isOf(it.asType(), parameter));
    }
    return !(captured.getUpperBound() instanceof DeclaredType bound
        && Mentioned.captures(bound).contains(captured.asElement()));
  }

  /**
   * Whether a type argument is a captured wildcard with a lower bound: what is written for it is
   * that bound, and the upper one is lost.
   */
  static boolean isLost(TypeMirror type) {
    return type instanceof DeclaredType
        && Mentioned.captures(type).stream()
            .map(captured -> (TypeVariable) captured.asType())
            .anyMatch(captured -> captured.getLowerBound().getKind() != TypeKind.NULL);
  }

  /** Whether a type is a type parameter, one that is bounded by that, or an array of such. */
  private static boolean isOf(TypeMirror type, TypeParameterElement parameter) {
    return type instanceof ArrayType array
        ? isOf(array.getComponentType(), parameter)
        : type instanceof TypeVariable variable
            && (variable.asElement().equals(parameter)
                || isOf(variable.getUpperBound(), parameter));
  }

  private static boolean isBoundedByItself(TypeParameterElement parameter) {
    return parameter.getBounds().stream()
        .flatMap(bound -> Mentioned.variables(bound).stream())
        .anyMatch(variable -> variable.asElement().equals(parameter));
  }
}
