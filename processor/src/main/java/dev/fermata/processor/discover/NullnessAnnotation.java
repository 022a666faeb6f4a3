package dev.fermata.processor.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation of a parameter or a result that says whether it may be null, which a twin's says
 * too.
 *
 * @param name the canonical name of the annotation
 * @param place what it stands before
 */
public record NullnessAnnotation(String name, Place place) {
  private static final Set<String> NAMES =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

  /** What an annotation stands before, in the order in which a type is given them. */
  public enum Place {
    /** The name of the type, or of an array's elements: {@code java.util.@Nullable List list}. */
    TYPE,
    /** The brackets of an array, or the dots of variable arguments: {@code int @Nullable [] a}. */
    ARRAY,
    /** The whole declaration: {@code @Nullable java.util.List list}. */
    DECLARATION
  }

  /** Those of a parameter that the companion may name. */
  static List<NullnessAnnotation> of(VariableElement parameter, TypeWriter writer) {
    List<NullnessAnnotation> found = ofType(parameter.asType(), writer);
    collect(parameter, Place.DECLARATION, writer, found);
    return List.copyOf(found);
  }

  /**
   * Those of a type that the companion may name: what a method returns is a type argument there,
   * which has no others.
   */
  static List<NullnessAnnotation> ofType(TypeMirror type, TypeWriter writer) {
    List<NullnessAnnotation> found = new ArrayList<>();
    TypeMirror element = type;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    collect(element, Place.TYPE, writer, found);
    if (type instanceof ArrayType array) {
      collect(array, Place.ARRAY, writer, found);
    }
    return found;
  }

  /** One for both types and declarations is of both, and said once. */
  private static void collect(
      AnnotatedConstruct annotated,
      Place place,
      TypeWriter writer,
      List<NullnessAnnotation> found) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      String name = annotation.getQualifiedName().toString();
      if (NAMES.contains(annotation.getSimpleName().toString())
          && mirror.getElementValues().isEmpty()
          && writer.nameable().isAccessible(annotation)
          && (place != Place.DECLARATION || found.stream().noneMatch(it -> it.name.equals(name)))) {
        found.add(new NullnessAnnotation(name, place));
      }
    }
  }

  /**
   * A type with the annotation.
   *
   * @param type the type as the companion writes it
   * @param shorten makes a qualified name as short as it can be
   */
  String on(String type, UnaryOperator<String> shorten) {
    String annotation = "@" + shorten.apply(name) + " ";
    int at =
        switch (place) {
          case TYPE -> startOfSimpleName(type);
          case ARRAY -> endOfElement(type);
          case DECLARATION -> 0;
        };
    String space = place == Place.ARRAY ? " " : "";
    return type.substring(0, at) + space + annotation + type.substring(at);
  }

  private static int endOfElement(String type) {
    int end = type.endsWith("...") ? type.length() - "...".length() : type.length();
    while (type.startsWith("[]", end - 2)) {
      end -= 2;
    }
    return end;
  }

  /** Where the last simple name of a type begins, type arguments left alone. */
  private static int startOfSimpleName(String type) {
    int depth = 0;
    for (int i = endOfElement(type) - 1; i >= 0; i--) {
      switch (type.charAt(i)) {
        case '>' -> depth++;
        case '<' -> depth--;
        case '.' -> {
          if (depth == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return 0;
  }
}
