package dev.fermata.processor.check;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types whose values give a value later, as the coroutine of an {@code @Async} method does. */
public final class Wrappers {
  private static final List<String> NAMES =
      List.of(
          "dev.fermata.Awaitable",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future");

  private final Elements elements;
  private final Types types;

  public Wrappers(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  /** Whether a type is one, or a subtype of one. */
  public boolean areOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && NAMES.stream().anyMatch(each -> isOf(type, each));
  }

  /** Whether a type is a subtype of a class or interface, if there is that at all. */
  public boolean isOf(TypeMirror type, String supertype) {
    TypeElement element = elements.getTypeElement(supertype);
    return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
  }
}
