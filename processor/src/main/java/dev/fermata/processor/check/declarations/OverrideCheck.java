package dev.fermata.processor.check.declarations;

import dev.fermata.processor.check.Overridden;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
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
      List<ExecutableElement> overridden = Overridden.by(method, type, elements, types);
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
}
