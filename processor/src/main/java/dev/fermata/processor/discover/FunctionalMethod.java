package dev.fermata.processor.discover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The method of a functional interface (JLS 9.8) that the interface itself declares {@code @Async}:
 * its companion has an interface {@code Body}, which async lambdas implement.
 *
 * @param method the method
 * @param coroutineMethod the name of the method of {@code Body} that makes its coroutine: {@code
 *     getAsync} for {@code get}, numbered where a method of the interface has that name
 */
public record FunctionalMethod(ExecutableElement method, String coroutineMethod) {
  /** The interface of the companion that async lambdas implement. */
  public static final String BODY = "Body";

  /** What an interface may declare again: none of these is its functional method. */
  private static final Set<String> OF_OBJECT =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  /** The one that a type declares, if it does. No lambda can be a generic method, or be sealed. */
  public static Optional<FunctionalMethod> of(TypeElement type, Elements elements) {
    if (type.getKind() != ElementKind.INTERFACE || type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.empty();
    }
    List<ExecutableElement> methods = abstractMethods(type, elements);
    return methods.stream()
        .filter(it -> it.getEnclosingElement().equals(type) && Discovery.isAsync(it))
        .filter(it -> it.getTypeParameters().isEmpty())
        .filter(it -> methods.stream().allMatch(other -> mayBeOne(it, other)))
        .findFirst()
        .map(it -> new FunctionalMethod(it, coroutineMethod(it, type, elements)));
  }

  /** The abstract methods that an interface has, but for those that any class has (JLS 9.8). */
  public static List<ExecutableElement> abstractMethods(TypeElement type, Elements elements) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> !OF_OBJECT.contains(method.toString()))
        .toList();
  }

  private static boolean mayBeOne(ExecutableElement method, ExecutableElement other) {
    return method.getSimpleName().equals(other.getSimpleName())
        && method.getParameters().size() == other.getParameters().size();
  }

  private static String coroutineMethod(
      ExecutableElement method, TypeElement type, Elements elements) {
    Set<String> taken =
        ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .map(it -> it.getSimpleName().toString())
            .collect(Collectors.toSet());
    String base = method.getSimpleName() + "Async";
    String name = base;
    for (int i = 1; taken.contains(name); i++) {
      name = base + i;
    }
    return name;
  }
}
