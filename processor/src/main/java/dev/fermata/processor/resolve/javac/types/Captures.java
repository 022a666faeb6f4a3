package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.discover.TypeWriter;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What wildcards are captured as: the type of {@code list} in {@code list.get(0)} is {@code
 * List<capture of ?>} where it is declared as {@code List<?>}.
 */
public final class Captures {
  private Captures() {}

  /** The captured wildcards that a type mentions. */
  public static Set<Element> in(@Nullable TypeMirror type) {
    Set<Element> variables = new HashSet<>();
    collect(type, variables);
    variables.removeIf(it -> !TypeWriter.isCaptured((TypeVariable) it.asType()));
    return variables;
  }

  /** Collects type variables, those in the bounds of captured ones among them. */
  private static void collect(@Nullable TypeMirror type, Set<Element> variables) {
    if (type instanceof TypeVariable variable) {
      if (variables.add(variable.asElement()) && TypeWriter.isCaptured(variable)) {
        collect(variable.getUpperBound(), variables);
        collect(variable.getLowerBound(), variables);
      }
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> collect(bound, variables));
    } else if (type instanceof ArrayType array) {
      collect(array.getComponentType(), variables);
    } else if (type instanceof WildcardType wildcard) {
      collect(wildcard.getExtendsBound(), variables);
      collect(wildcard.getSuperBound(), variables);
    } else if (type instanceof DeclaredType declared) {
      collect(declared.getEnclosingType(), variables);
      declared.getTypeArguments().forEach(argument -> collect(argument, variables));
    }
  }
}
