package dev.fermata.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods of all supertypes that a method overrides (JLS 8.4.8.1). */
public final class Overridden {
  private Overridden() {}

  /** Those that a method overrides from a type, its own. */
  public static List<ExecutableElement> by(
      ExecutableElement method, TypeElement type, Elements elements, Types types) {
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    collectSupertypes(type.asType(), supertypes, types);
    List<ExecutableElement> overridden = new ArrayList<>();
    for (TypeElement supertype : supertypes) {
      for (ExecutableElement each : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
        if (elements.overrides(method, each, type)) {
          overridden.add(each);
        }
      }
    }
    return overridden;
  }

  private static void collectSupertypes(TypeMirror type, Set<TypeElement> into, Types types) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (into.add((TypeElement) ((DeclaredType) supertype).asElement())) {
        collectSupertypes(supertype, into, types);
      }
    }
  }
}
