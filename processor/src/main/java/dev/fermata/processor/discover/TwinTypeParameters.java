package dev.fermata.processor.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/**
 * The type parameters of a method's twin: a static method has none of its class, so an instance
 * method's twin declares those of the enclosing types too. So does what reaches a private member.
 */
public final class TwinTypeParameters {
  private TwinTypeParameters() {}

  /**
   * The type parameters in scope of a member, from the outermost type's in to its own, each with
   * the name that the twin gives it. An inner one that shadows an outer one is renamed: {@code T}
   * to {@code T1}; so is one that would hide the companion's {@code Super} or {@code Body}.
   */
  public static Map<TypeParameterElement, String> namesOf(Element member) {
    return namesOf(member, List.of());
  }

  /**
   * The same, where other type parameters are in scope, too.
   *
   * @param others those, in front of the member's and of the types' around it
   */
  public static Map<TypeParameterElement, String> namesOf(
      Element member, List<TypeParameterElement> others) {
    Deque<Iterable<? extends TypeParameterElement>> scopes = new ArrayDeque<>();
    if (member instanceof Parameterizable generic) {
      scopes.push(generic.getTypeParameters());
    }
    Element scope = member;
    while (!scope.getModifiers().contains(Modifier.STATIC)
        && scope.getEnclosingElement() instanceof TypeElement type) {
      scopes.push(type.getTypeParameters());
      scope = type;
    }
    scopes.push(others);
    Set<String> taken = new HashSet<>();
    scopes.forEach(each -> each.forEach(p -> taken.add(p.getSimpleName().toString())));
    Set<String> seen = new HashSet<>(Set.of("Super", FunctionalMethod.BODY));
    Map<TypeParameterElement, String> names = new LinkedHashMap<>();
    for (Iterable<? extends TypeParameterElement> each : scopes) {
      for (TypeParameterElement parameter : each) {
        if (!names.containsKey(parameter)) {
          String name = parameter.getSimpleName().toString();
          names.put(parameter, seen.add(name) ? name : fresh(name, taken));
        }
      }
    }
    return names;
  }

  private static String fresh(String base, Set<String> taken) {
    int i = 1;
    while (!taken.add(base + i)) {
      i++;
    }
    return base + i;
  }
}
