package dev.fermata.processor.types;

import dev.fermata.processor.types.TypeRef.Variable;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * A type parameter as it is declared: {@code T extends Node<T> & Runnable}.
 *
 * @param bounds its bounds, empty when {@code Object}
 * @param annotations those of its bounds, of {@code Object} too; fewer where the others have none
 */
public record TypeParameter(String name, List<TypeRef> bounds, List<Annotations> annotations) {
  private static final List<TypeRef> UNBOUNDED = List.of(TypeRef.OBJECT);

  public TypeParameter {
    bounds = bounds.equals(UNBOUNDED) ? List.of() : List.copyOf(bounds);
    annotations =
        annotations.stream().allMatch(Annotations::isEmpty) ? List.of() : List.copyOf(annotations);
  }

  public TypeParameter(String name, List<TypeRef> bounds) {
    this(name, bounds, List.of());
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
    if (bounds.isEmpty() && annotations.isEmpty()) {
      return name;
    }
    List<TypeRef> all = bounds.isEmpty() ? UNBOUNDED : bounds;
    StringJoiner written = new StringJoiner(" & ", name + " extends ", "");
    for (int i = 0; i < all.size(); i++) {
      written.add(
          all.get(i)
              .written(names, i < annotations.size() ? annotations.get(i) : Annotations.NONE));
    }
    return written.toString();
  }
}
