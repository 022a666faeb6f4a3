package dev.fermata.processor.check;

import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Warns of an {@code @Async} method that callers of a plain method would run untransformed. */
final class OverrideCheck {
  private final Elements elements;
  private final Types types;
  private final Reporter reporter;

  OverrideCheck(ProcessingEnvironment environment, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.reporter = reporter;
  }

  void check(TypeElement type, List<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      List<ExecutableElement> overridden = overridden(type, method);
      overridden.stream()
          .filter(each -> !Discovery.isAsync(each))
          .filter(plain -> overridden.stream().noneMatch(each -> isReportedAt(each, plain)))
          .findFirst()
          .ifPresent(
              plain ->
                  reporter.report(
                      Message.OVERRIDES_PLAIN,
                      method,
                      method.getSimpleName(),
                      plain.getEnclosingElement().getSimpleName() + "." + plain.getSimpleName()));
    }
  }

  /** Whether {@code each} overrides {@code plain} itself, and so has the warning. */
  private boolean isReportedAt(ExecutableElement each, ExecutableElement plain) {
    return Discovery.isAsync(each)
        && elements.overrides(each, plain, (TypeElement) each.getEnclosingElement());
  }

  private List<ExecutableElement> overridden(TypeElement type, ExecutableElement method) {
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    collectSupertypes(type.asType(), supertypes);
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

  private void collectSupertypes(TypeMirror type, Set<TypeElement> into) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (into.add((TypeElement) ((DeclaredType) supertype).asElement())) {
        collectSupertypes(supertype, into);
      }
    }
  }
}
