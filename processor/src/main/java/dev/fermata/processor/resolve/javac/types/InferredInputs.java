package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.Mentioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Which arguments of a generic method are functions whose parameters get their types from inference
 * (JLS 18.5.2): with another target type around the call, these would be others.
 */
public final class InferredInputs {
  private final Types types;
  private final ExpressionTypes expressionTypes;

  public InferredInputs(Types types, ExpressionTypes expressionTypes) {
    this.types = types;
    this.expressionTypes = expressionTypes;
  }

  /** Whether a lambda as an argument would have parameters whose types are inferred. */
  public boolean areIn(ExecutableElement method, int argument) {
    return !method.getParameters().isEmpty()
        && mentionsInput(parameterType(method, argument), method);
  }

  /** What an argument is declared to be, one by one where its number is variable. */
  static TypeMirror parameterType(ExecutableElement method, int argument) {
    return parameterType(
        ((ExecutableType) method.asType()).getParameterTypes(), method.isVarArgs(), argument);
  }

  /** The same of a method of which the types are known otherwise. */
  static TypeMirror parameterType(
      List<? extends TypeMirror> parameters, boolean isVarArgs, int argument) {
    int last = parameters.size() - 1;
    TypeMirror type = parameters.get(Math.min(argument, last));
    boolean isElement = isVarArgs && argument >= last && type instanceof ArrayType;
    return isElement ? ((ArrayType) type).getComponentType() : type;
  }

  private boolean mentionsInput(TypeMirror function, ExecutableElement method) {
    if (function.getKind() != TypeKind.DECLARED) {
      return mentions(function, method);
    }
    return method((DeclaredType) function)
        .filter(it -> it.getParameterTypes().stream().anyMatch(input -> mentions(input, method)))
        .isPresent();
  }

  /**
   * What the method of a functional interface takes, empty where it cannot be named.
   *
   * @param function the functional interface; a wildcard of it stands for its bound (JLS 9.9)
   */
  public Optional<List<ExpressionType>> of(TypeMirror function) {
    return expressionTypes.arity(function).isPresent()
        ? Optional.of(types(function))
            .filter(inputs -> inputs.stream().noneMatch(it -> it.getKind() == TypeKind.WILDCARD))
            .map(inputs -> inputs.stream().map(expressionTypes::describe).toList())
            .filter(inputs -> inputs.stream().allMatch(it -> it.isDenotable() && it.isExact()))
        : Optional.empty();
  }

  /** What the method of a functional interface takes, or that of one in an intersection. */
  public List<TypeMirror> types(TypeMirror function) {
    return boundsOf(function)
        .filter(bound -> bound.getKind() == TypeKind.DECLARED)
        .flatMap(bound -> method((DeclaredType) bound).stream())
        .limit(1)
        .flatMap(method -> method.getParameterTypes().stream())
        .<TypeMirror>map(InferredInputs::bound)
        .toList();
  }

  private static Stream<? extends TypeMirror> boundsOf(TypeMirror function) {
    return function instanceof IntersectionType all
        ? all.getBounds().stream()
        : Stream.of(function);
  }

  private Optional<ExecutableType> method(DeclaredType function) {
    return expressionTypes
        .functionalMethod(function)
        .map(it -> (ExecutableType) types.asMemberOf(function, it));
  }

  /** What a type argument is or is bounded by; an unbounded wildcard as it is. */
  static TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    TypeMirror upper = wildcard.getExtendsBound();
    TypeMirror lower = wildcard.getSuperBound();
    return upper != null ? upper : lower != null ? lower : wildcard;
  }

  /** Whether a reference to a method can mean no other, and nothing in it is inferred. */
  public static boolean isExact(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    long named =
        owner.getEnclosedElements().stream()
            .filter(it -> it.getKind() == method.getKind())
            .filter(it -> it.getSimpleName().equals(method.getSimpleName()))
            .count();
    boolean isGeneric =
        !method.getTypeParameters().isEmpty()
            || (method.getKind() == ElementKind.CONSTRUCTOR
                && !owner.getTypeParameters().isEmpty());
    return named == 1 && !isGeneric && !method.isVarArgs();
  }

  /** Whether a type mentions what a call of the method infers. */
  static boolean mentions(TypeMirror type, ExecutableElement method) {
    return mentions(type, parameter -> isInferred(parameter, method));
  }

  /** Whether a call of a method infers a type parameter: of a constructor, its class's too. */
  static boolean isInferred(Element parameter, ExecutableElement method) {
    Element generic = parameter.getEnclosingElement();
    return generic.equals(method)
        || (method.getKind() == ElementKind.CONSTRUCTOR
            && generic.equals(method.getEnclosingElement()));
  }

  /** Whether a type mentions one of some type parameters. */
  static boolean mentions(TypeMirror type, Predicate<Element> parameters) {
    return Mentioned.in(type)
        .anyMatch(
            it -> it instanceof TypeVariable variable && parameters.test(variable.asElement()));
  }
}
