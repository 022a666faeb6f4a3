package dev.fermata.processor.types;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a type is annotated with, and what the types are that it is made of: a tree of the shape
 * that the {@link TypeRef} has. It stands beside the type, since a type is the same with or without
 * annotations.
 *
 * <pre>{@code
 * @A Map<String, @B T[] @C []>   is   of A, around NONE and of C, around NONE, around of B
 * }</pre>
 *
 * @param names the canonical names of annotations without elements
 * @param parts those of its type arguments, then of the class around it; of an array's components;
 *     of a wildcard's bound; fewer where the others have none
 */
public record Annotations(List<String> names, List<Annotations> parts) {
  public static final Annotations NONE = new Annotations(List.of(), List.of());

  public Annotations {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  /** Whether nothing is annotated. */
  public boolean isEmpty() {
    return names.isEmpty() && parts.stream().allMatch(Annotations::isEmpty);
  }

  /** Those of a part. */
  public Annotations part(int index) {
    return index < parts.size() ? parts.get(index) : NONE;
  }

  /**
   * The type's own annotations, a space behind each.
   *
   * @param shorten gives what is written for a qualified name
   */
  public String written(UnaryOperator<String> shorten) {
    return written(names, shorten);
  }

  /** Some annotations, a space behind each. */
  public static String written(List<String> names, UnaryOperator<String> shorten) {
    return names.stream()
        .map(name -> "@" + shorten.apply(name) + " ")
        .collect(Collectors.joining());
  }
}
