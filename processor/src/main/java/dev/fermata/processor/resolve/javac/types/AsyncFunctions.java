package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.discover.Generators;
import dev.fermata.processor.resolve.AsyncFunction;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Hidden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which functional interfaces make a lambda an async one: the one place that decides it. */
public final class AsyncFunctions {
  private final Elements elements;
  private final Types types;
  private final ExpressionTypes expressionTypes;

  public AsyncFunctions(Elements elements, Types types, ExpressionTypes expressionTypes) {
    this.elements = elements;
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /**
   * What a lambda of a type is; empty if it is a plain one.
   *
   * @param target its type, which has no wildcards (JLS 9.9)
   */
  public Optional<AsyncFunction> of(TypeMirror target) {
    List<DeclaredType> bounds =
        (target instanceof IntersectionType all ? all.getBounds().stream() : Stream.of(target))
            .filter(DeclaredType.class::isInstance)
            .map(DeclaredType.class::cast)
            .toList();
    for (DeclaredType bound : bounds) {
      Optional<AsyncFunction> function = of(bound, bounds);
      if (function.isPresent()) {
        return function;
      }
    }
    return Optional.empty();
  }

  private Optional<AsyncFunction> of(DeclaredType functional, List<DeclaredType> bounds) {
    ExecutableElement method = expressionTypes.functionalMethod(functional).orElse(null);
    if (method == null
        || !Discovery.isAsync(method)
        || !(method.getEnclosingElement() instanceof TypeElement declaring)) {
      return Optional.empty();
    }
    DeclaredType declared = expressionTypes.supertype(functional, declaring::equals);
    return declared == null
        ? Optional.empty()
        : FunctionalMethod.of(declaring, elements)
            .map(it -> describe(it, functional, declared, bounds));
  }

  private AsyncFunction describe(
      FunctionalMethod functional,
      DeclaredType type,
      DeclaredType declared,
      List<DeclaredType> bounds) {
    List<ExpressionType> mentioned = new ArrayList<>();
    TypeElement declaring = (TypeElement) declared.asElement();
    List<TypeRef> interfaces = new ArrayList<>();
    for (DeclaredType bound : bounds) {
      if (bound != type || !type.asElement().equals(declaring)) {
        interfaces.add(note(bound, mentioned).type());
      }
    }
    TypeRef[] arguments =
        declared.getTypeArguments().stream()
            .map(argument -> note(InferredInputs.bound(argument), mentioned).type())
            .toArray(TypeRef[]::new);
    String companion = Discovery.companionQualifiedName(declaring, elements);
    interfaces.add(Declared.of(companion + "." + FunctionalMethod.BODY, arguments));
    ExecutableType method = (ExecutableType) types.asMemberOf(declared, functional.method());
    List<ExpressionType> parameters = new ArrayList<>();
    for (TypeMirror parameter : method.getParameterTypes()) {
      parameters.add(note(parameter, mentioned));
    }
    ExpressionType result = note(method.getReturnType(), mentioned);
    TypeMirror item =
        Generators.isGenerator(functional.method())
            ? Generators.itemType(method.getReturnType())
            : null;
    return new AsyncFunction(
        interfaces,
        functional.coroutineMethod(),
        parameters,
        result,
        item == null ? null : note(item, mentioned),
        suppressions(functional.method(), bounds),
        mentioned.stream()
            .allMatch(it -> it.isExact() && !it.type().mentions(AsyncFunctions::isDenied)));
  }

  /** Whether it cannot be named: an anonymous class has a name later, or its supertype will do. */
  private static boolean isDenied(TypeRef type) {
    return type instanceof Hidden hidden && !hidden.isAnonymous();
  }

  /** A class says its version and repeats an ellipsis, or javac warns of it. */
  private Set<String> suppressions(ExecutableElement method, List<DeclaredType> bounds) {
    Set<String> categories = new HashSet<>();
    if (method.isVarArgs()) {
      categories.add("overrides");
    }
    TypeMirror serializable = elements.getTypeElement("java.io.Serializable").asType();
    if (bounds.stream().anyMatch(bound -> types.isSubtype(bound, serializable))) {
      categories.add("serial");
    }
    return categories;
  }

  private ExpressionType note(TypeMirror type, List<ExpressionType> mentioned) {
    ExpressionType described = expressionTypes.describe(type);
    mentioned.add(described);
    return described.nameable();
  }
}
