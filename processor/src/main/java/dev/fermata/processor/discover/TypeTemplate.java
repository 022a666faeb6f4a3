package dev.fermata.processor.discover;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A type that has intersections or captured wildcards as type arguments or elements, or is one of
 * types that have, with type parameters in their place: what no variable can be declared by, a
 * generic method can return.
 *
 * @param bounds the bounds of each type parameter, in terms of all of them
 * @param text the type as source text, but for placeholders of the type parameters
 * @param isAlone whether no other operand says what the type parameters are, but their bounds alone
 */
public record TypeTemplate(List<List<String>> bounds, String text, boolean isAlone) {
  public TypeTemplate {
    bounds = List.copyOf(bounds);
  }

  TypeTemplate(List<List<String>> bounds, String text) {
    this(bounds, text, false);
  }

  /** The template of what nothing else is inferred with. */
  public TypeTemplate alone() {
    return new TypeTemplate(bounds, text, true);
  }

  /** What stands for a type parameter: no name that source text could have. */
  static String placeholder(int index) {
    return "#" + index + "#";
  }

  /** One of the texts in terms of type parameters with names. */
  public static String withNames(String text, List<String> names) {
    String named = text;
    for (int i = 0; i < names.size(); i++) {
      named = named.replace(placeholder(i), names.get(i));
    }
    return named;
  }

  /** The template with each of its texts changed. */
  public TypeTemplate map(UnaryOperator<String> change) {
    return new TypeTemplate(
        bounds.stream().map(each -> each.stream().map(change).toList()).toList(),
        change.apply(text),
        isAlone);
  }
}
