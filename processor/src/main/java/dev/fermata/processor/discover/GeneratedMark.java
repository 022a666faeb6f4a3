package dev.fermata.processor.discover;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * What tells a companion from a class that a user wrote: the platform's annotation, or the
 * runtime's own in a module that does not see that one.
 */
public enum GeneratedMark {
  PLATFORM("javax.annotation.processing.Generated", "dev.fermata.processor.FermataProcessor"),
  OWN("dev.fermata.companion.GeneratedCompanion", "");

  private final String annotation;
  private final String value;

  GeneratedMark(String annotation, String value) {
    this.annotation = annotation;
    this.value = value;
  }

  /** The annotation's qualified name. */
  public String annotation() {
    return annotation;
  }

  /** What the annotation names, as source between parentheses, empty for nothing. */
  public String arguments() {
    return value.isEmpty() ? "" : "(\"" + value + "\")";
  }

  /** The mark that the companion of a type can carry. */
  public static GeneratedMark of(TypeElement type, VisibleTypes visible) {
    return visible.find(PLATFORM.annotation, type) == null ? OWN : PLATFORM;
  }

  /** Whether a type carries one. */
  public static boolean isOn(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(mirror -> PLATFORM.is(mirror) || OWN.is(mirror));
  }

  /** Whether a type is a companion that has signatures only. */
  public static boolean isOnStub(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(OWN::is)
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
  }

  private boolean is(AnnotationMirror mirror) {
    return Discovery.isNamed(mirror, annotation)
        && (value.isEmpty()
            || mirror.getElementValues().values().stream()
                .anyMatch(each -> each.toString().contains(value)));
  }

  /** Whether the source of a file carries one. */
  public static boolean isIn(String source) {
    return source.contains(PLATFORM.value) || source.contains(OWN.annotation);
  }
}
