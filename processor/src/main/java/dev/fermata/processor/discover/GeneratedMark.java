package dev.fermata.processor.discover;

import javax.lang.model.element.TypeElement;

/** What tells a companion from a class that a user wrote. */
public final class GeneratedMark {
  /** The annotation that a companion carries where the user's module can see it. */
  public static final String ANNOTATION = "javax.annotation.processing.Generated";

  /** What the annotation names. */
  public static final String PROCESSOR = "dev.fermata.processor.FermataProcessor";

  private GeneratedMark() {}

  /** Whether a type carries it. */
  public static boolean isOn(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> Discovery.isNamed(mirror, ANNOTATION))
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains(PROCESSOR));
  }
}
