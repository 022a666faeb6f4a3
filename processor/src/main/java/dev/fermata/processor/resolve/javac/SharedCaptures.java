package dev.fermata.processor.resolve.javac;

import dev.fermata.processor.discover.TypeTemplate;
import dev.fermata.processor.discover.TypeWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Which operands of a call have captured wildcards in common: inference made them so, and would not
 * of two variables, each of which has its own wildcards captured when it is used.
 */
final class SharedCaptures {
  private final TypeWriter writer;

  SharedCaptures(TypeWriter writer) {
    this.writer = writer;
  }

  /**
   * The type of an argument with type parameters for what it shares with another argument or the
   * receiver, or with itself; empty if it shares nothing.
   *
   * @param outer the captured wildcards that the argument has from outside
   * @param nested the captured wildcards that the argument shares with itself
   */
  Optional<TypeTemplate> of(
      int argument,
      List<? extends @Nullable TypeMirror> arguments,
      Supplier<OuterCaptures.Found> outer,
      Supplier<Set<Element>> nested) {
    TypeMirror type = arguments.get(argument);
    Set<Element> captured = in(type);
    if (type == null || captured.isEmpty()) {
      return Optional.empty();
    }
    Set<Element> shared = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (i != argument) {
        shared.addAll(in(arguments.get(i)));
      }
    }
    OuterCaptures.Found found = outer.get();
    shared.addAll(found.captured());
    shared.retainAll(captured);
    Set<Element> own = nested.get();
    if (shared.isEmpty()) {
      return alone(type, own);
    }
    own.stream().filter(captured::contains).forEach(shared::add);
    return writer.captureTemplate(type, shared, Set.of(), found.wholes());
  }

  /**
   * The type of an operand that shares nothing, a receiver among them, with type parameters for
   * captured wildcards that its type arguments mention. Inference goes by the bounds alone, and
   * these say all that is known.
   *
   * @param nested the captured wildcards, other type variables among them
   */
  Optional<TypeTemplate> alone(TypeMirror type, Set<Element> nested) {
    Set<Element> captured = in(type);
    captured.retainAll(nested);
    return captured.isEmpty()
        ? Optional.empty()
        : writer.captureTemplate(type, captured, captured, List.of()).map(TypeTemplate::alone);
  }

  /** The captured wildcards that a type mentions. */
  static Set<Element> in(@Nullable TypeMirror type) {
    Set<Element> variables = new HashSet<>();
    collect(type, variables);
    variables.removeIf(it -> !TypeWriter.isCaptured((TypeVariable) it.asType()));
    return variables;
  }

  /** Collects type variables, those in the bounds of captured ones among them. */
  static void collect(@Nullable TypeMirror type, Set<Element> variables) {
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
