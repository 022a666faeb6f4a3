package dev.fermata.junit;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What annotations and configuration parameters say of a test. */
final class Settings {
  private static final String TEST_TIMEOUT = "fermata.testTimeout";
  private static final String DEFAULT_TEST_TIMEOUT = "60";

  private Settings() {}

  /** An annotation on the method, the class or a class around it: the nearest. */
  static <A extends Annotation> Optional<A> find(ExtensionContext context, Class<A> type) {
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      Optional<A> found =
          at.get().getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, type));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static boolean has(ExtensionContext context, Class<? extends Annotation> type) {
    return find(context, type).isPresent();
  }

  /** The context of the class whose tests share a loop, if they do. */
  static Optional<ExtensionContext> sharing(ExtensionContext context) {
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      Optional<LoopScope> scope =
          at.get().getTestMethod().isPresent()
              ? Optional.empty()
              : AnnotationSupport.findAnnotation(at.get().getElement(), LoopScope.class);
      if (scope.isPresent()) {
        return scope.get().value() == LoopScope.Scope.CLASS ? at : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** How far the virtual clock may go. */
  static @Nullable Duration virtualTimeout(ExtensionContext context) {
    return find(context, VirtualTimeout.class)
        .map(limit -> Texts.duration("@VirtualTimeout", limit.value(), limit.unit()))
        .orElse(null);
  }

  /** How much real time a method of a test has. */
  static Duration testTimeout(ExtensionContext context) {
    String text = context.getConfigurationParameter(TEST_TIMEOUT).orElse(DEFAULT_TEST_TIMEOUT);
    return Texts.duration(TEST_TIMEOUT, text, TimeUnit.SECONDS);
  }
}
