package dev.fermata.processor.resolve.javac;

import com.sun.source.util.TreePath;
import dev.fermata.processor.discover.TypeWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call could choose another method than it does if the type arguments of an argument were
 * open to inference: {@code keys(Iterator<Map.Entry<String, String>>)} beside {@code <K, V>
 * keys(Iterator<Map.Entry<K, V>>)}.
 */
final class Overloads {
  private final Elements elements;
  private final Types types;
  private final ExpressionTypes expressionTypes;
  private final TreeSymbols symbols;

  Overloads(Elements elements, Types types, ExpressionTypes expressionTypes, TreeSymbols symbols) {
    this.elements = elements;
    this.types = types;
    this.expressionTypes = expressionTypes;
    this.symbols = symbols;
  }

  /**
   * Whether there is such a method.
   *
   * @param method what the call chooses
   * @param called its name in the call, or the creation of an object
   * @param argument the index of the argument in question
   * @param arguments the types of all arguments, null for what takes the type that is expected
   * @param isAlone whether nothing but the bounds of its captured wildcards says what the
   *     argument's type arguments are, so that they are those
   */
  boolean areOpenTo(
      ExecutableElement method,
      TreePath called,
      int argument,
      List<? extends @Nullable TypeMirror> arguments,
      boolean isAlone) {
    DeclaredType site = site(method, called);
    TypeMirror type = arguments.get(argument);
    return candidates(method, site).stream()
        .filter(other -> !other.equals(method))
        .filter(other -> isErasureTaken(other, arguments))
        .filter(other -> !isTaken(other, site, argument, type))
        .anyMatch(other -> !isAlone || isTaken(other, site, argument, atBounds(type)));
  }

  /** A type with their bounds for captured wildcards, but for those bounded by themselves. */
  private TypeMirror atBounds(TypeMirror type) {
    if (type instanceof TypeVariable variable && TypeWriter.isCaptured(variable)) {
      TypeMirror bound = variable.getUpperBound();
      return SharedCaptures.in(bound).contains(variable.asElement()) ? type : atBounds(bound);
    }
    if (type instanceof ArrayType array) {
      return types.getArrayType(atBounds(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return types.getWildcardType(atBounds(wildcard.getExtendsBound()), null);
    }
    if (type instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      return types.getWildcardType(null, atBounds(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared ? atBounds(declared) : type;
  }

  private DeclaredType atBounds(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror[] arguments =
        type.getTypeArguments().stream().map(this::atBounds).toArray(TypeMirror[]::new);
    return type.getEnclosingType() instanceof DeclaredType outer
        ? types.getDeclaredType(atBounds(outer), element, arguments)
        : types.getDeclaredType(element, arguments);
  }

  /** The type of whose methods a call chooses one. */
  private DeclaredType site(ExecutableElement method, TreePath called) {
    return symbols.use(method, called).site() instanceof DeclaredType type
        ? type
        : (DeclaredType) method.getEnclosingElement().asType();
  }

  private List<ExecutableElement> candidates(ExecutableElement method, DeclaredType site) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return ElementFilter.constructorsIn(method.getEnclosingElement().getEnclosedElements());
    }
    return ElementFilter.methodsIn(elements.getAllMembers((TypeElement) site.asElement())).stream()
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .toList();
  }

  private boolean isErasureTaken(
      ExecutableElement method, List<? extends @Nullable TypeMirror> arguments) {
    int parameters = method.getParameters().size();
    if (arguments.size() != parameters
        && !(method.isVarArgs() && arguments.size() >= parameters - 1)) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      TypeMirror given = arguments.get(i);
      boolean isWhole = arguments.size() == parameters;
      if (given != null
          && !isErasureTaken(given, InferredInputs.parameterType(method, i))
          && !(isWhole && isErasureTaken(given, method.getParameters().get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isErasureTaken(TypeMirror given, TypeMirror parameter) {
    return types.isAssignable(types.erasure(given), types.erasure(parameter));
  }

  /** Whether a method takes an argument as it is: then the call knew it, and chose another one. */
  private boolean isTaken(
      ExecutableElement method, DeclaredType site, int index, TypeMirror argument) {
    ExecutableType seen =
        (ExecutableType)
            (method.getKind() == ElementKind.CONSTRUCTOR
                ? method.asType()
                : types.asMemberOf(site, method));
    TypeMirror parameter =
        InferredInputs.parameterType(seen.getParameterTypes(), method.isVarArgs(), index);
    if (!(parameter instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return InferredInputs.mentions(parameter, method) || types.isAssignable(argument, parameter);
    }
    DeclaredType found = expressionTypes.supertype(argument, declared.asElement()::equals);
    return found != null
        && areSame(
            declared.getTypeArguments(),
            ((DeclaredType) types.capture(found)).getTypeArguments(),
            method,
            new HashMap<>());
  }

  /** Whether type arguments are the same, with what is inferred for type parameters of a method. */
  private boolean areSame(
      List<? extends TypeMirror> declared,
      List<? extends TypeMirror> given,
      ExecutableElement method,
      Map<Element, TypeMirror> inferred) {
    for (int i = 0; i < Math.min(declared.size(), given.size()); i++) {
      if (!isSame(declared.get(i), given.get(i), method, inferred)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(
      TypeMirror declared,
      TypeMirror given,
      ExecutableElement method,
      Map<Element, TypeMirror> inferred) {
    if (declared instanceof TypeVariable variable
        && InferredInputs.isInferred(variable.asElement(), method)) {
      TypeMirror known = inferred.putIfAbsent(variable.asElement(), given);
      return known == null || types.isSameType(known, given);
    }
    if (declared instanceof WildcardType) {
      return InferredInputs.mentions(declared, method) || types.contains(declared, given);
    }
    if (declared instanceof DeclaredType type
        && given instanceof DeclaredType other
        && InferredInputs.mentions(declared, method)) {
      return type.asElement().equals(other.asElement())
          && areSame(type.getTypeArguments(), other.getTypeArguments(), method, inferred);
    }
    return types.isSameType(declared, given);
  }
}
