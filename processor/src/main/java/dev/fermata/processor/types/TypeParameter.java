package dev.fermata.processor.types;

import dev.fermata.processor.types.TypeRef.Variable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A type parameter as it is declared: {@code T extends Node<T> & Runnable}.
 *
 * @param bounds its bounds, empty when {@code Object}
 */
public record TypeParameter(String name, List<TypeRef> bounds) {
  public TypeParameter {
    bounds = bounds.equals(List.of(TypeRef.OBJECT)) ? List.of() : List.copyOf(bounds);
  }

  /** Whether one of its bounds mentions it. */
  public boolean isBoundedByItself() {
    return isMentionedIn(bounds);
  }

  /** Whether one of some types mentions it. */
  public boolean isMentionedIn(List<TypeRef> types) {
    return types.stream().anyMatch(type -> type.mentions(new Variable(name)::equals));
  }

  /**
   * The declaration in source form.
   *
   * @param names gives what is written for a qualified name
   */
  public String written(UnaryOperator<String> names) {
    return bounds.isEmpty()
        ? name
        : bounds.stream()
            .map(bound -> bound.written(names))
            .collect(Collectors.joining(" & ", name + " extends ", ""));
  }
}
