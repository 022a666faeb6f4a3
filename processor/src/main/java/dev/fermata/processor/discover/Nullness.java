package dev.fermata.processor.discover;

import dev.fermata.processor.types.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The annotations that say whether something may be null, which a twin's signature says too. */
final class Nullness {
  private static final Set<String> NAMES =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final List<String> MARKS =
      List.of(MARKED, "org.jspecify.annotations.NullUnmarked");

  private Nullness() {}

  /** Those of a type, and of the types in it, that the companion may name. */
  static Annotations of(TypeMirror type, NameableTypes nameable) {
    List<Annotations> parts = new ArrayList<>();
    if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(argument -> parts.add(of(argument, nameable)));
      parts.add(of(declared.getEnclosingType(), nameable));
    } else if (type instanceof ArrayType array) {
      parts.add(of(array.getComponentType(), nameable));
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(bound -> bound != null)
          .forEach(bound -> parts.add(of(bound, nameable)));
    }
    Annotations all = new Annotations(names(type, nameable), parts);
    return all.isEmpty() ? Annotations.NONE : all;
  }

  /**
   * Those of a parameter's declaration that the companion may name, without those that are of its
   * type, too: one for both is of both.
   */
  static List<String> ofDeclaration(VariableElement parameter, NameableTypes nameable) {
    TypeMirror element = parameter.asType();
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    List<String> names = new ArrayList<>(names(parameter, nameable));
    names.removeAll(names(element, nameable));
    return names;
  }

  /**
   * The annotation of a type, or of the nearest around it that has one, that says what a type
   * without any means. That of a package is the companion's, too.
   */
  static @Nullable String markAround(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      for (String mark : MARKS) {
        if (Discovery.hasAnnotation(e, mark)) {
          return mark;
        }
      }
    }
    return null;
  }

  /**
   * Whether tools that look for nulls look at the code of a type: unless the nearest mark around it
   * says no, also that of its package or module.
   */
  static boolean isChecked(TypeElement type) {
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      for (String mark : MARKS) {
        if (Discovery.hasAnnotation(e, mark)) {
          return mark.equals(MARKED);
        }
      }
    }
    return false;
  }

  private static List<String> names(AnnotatedConstruct annotated, NameableTypes nameable) {
    return annotated.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getElementValues().isEmpty())
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .filter(annotation -> NAMES.contains(annotation.getSimpleName().toString()))
        .filter(nameable::isAccessible)
        .map(annotation -> annotation.getQualifiedName().toString())
        .toList();
  }
}
