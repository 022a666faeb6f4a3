package dev.fermata.processor.discover;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.fermata.processor.types.Annotations;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Array;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @Async} method and its twin's signature. All types are in terms of the twin's type
 * parameters.
 *
 * @param name the method's name, and the twin's
 * @param typeParameters the twin's: those of enclosing generic types from the outermost in, then
 *     the method's own, renamed where they would shadow
 * @param typeParameterNames the name that each type parameter in the source has in the twin, in
 *     pairs of source name and new name where they differ, resolved from the innermost scope
 * @param receiverType the type of the receiver, null for a static method
 * @param receiverName the name of the receiver in the twin and its coroutine: {@code self}, or
 *     another that nothing in the method has
 * @param parameters the declared parameters, without the receiver
 * @param returnType the declared return type: {@code int}, {@code void}
 * @param resultType the coroutine's type argument: {@code java.lang.Integer}, {@code
 *     java.lang.Void}
 * @param resultAnnotations those of the return type, and in it, that are kept
 * @param itemType what a generator's items are; null for a method that is none
 * @param thrown the types of the {@code throws} clause
 * @param twinAccess how visible the twin is
 * @param dispatch how the twin finds the body to run
 * @param isVarargs whether the last parameter is variable-arity
 * @param isSafeVarargs whether it is {@code @SafeVarargs}
 * @param isTimed whether it is also {@code @AsyncTimed}
 * @param isDeprecated whether it is {@code @Deprecated}
 * @param isForRemoval whether it is deprecated so
 * @param suppressions the lint categories that the twin's own signature needs to suppress
 * @param suppressedAround those that the user suppresses on the method or on a type around it
 * @param line the line of the method's name in the source, 0 if nobody knows it
 * @param declaration the original tree, in which only attribution changes anything: it makes awaits
 *     of direct calls; without a body when abstract, or when nobody knows its source
 */
public record AsyncMethod(
    String name,
    List<TwinTypeParameter> typeParameters,
    List<String> typeParameterNames,
    @Nullable TypeRef receiverType,
    String receiverName,
    List<TwinParameter> parameters,
    TypeRef returnType,
    TypeRef resultType,
    Annotations resultAnnotations,
    @Nullable TypeRef itemType,
    List<TypeRef> thrown,
    TwinAccess twinAccess,
    Dispatch dispatch,
    boolean isVarargs,
    boolean isSafeVarargs,
    boolean isTimed,
    boolean isDeprecated,
    boolean isForRemoval,
    List<String> suppressions,
    List<String> suppressedAround,
    int line,
    MethodDeclaration declaration) {

  public AsyncMethod {
    typeParameters = List.copyOf(typeParameters);
    typeParameterNames = List.copyOf(typeParameterNames);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    suppressions = List.copyOf(suppressions);
    suppressedAround = List.copyOf(suppressedAround);
  }

  /** The erasure of a type in terms of the twin: of {@code T[]}, {@code Object[]}. */
  public TypeRef erasure(TypeRef type) {
    if (type instanceof Array array) {
      return new Array(erasure(array.component()));
    }
    return type instanceof Variable variable
        ? typeParameters.stream()
            .filter(parameter -> parameter.name().equals(variable.name()))
            .flatMap(parameter -> parameter.bounds().stream().limit(1))
            .map(this::erasure)
            .findFirst()
            .orElse(TypeRef.OBJECT)
        : type.withoutArguments();
  }

  /**
   * Whether this is code within an {@code @Async} method: a lambda, {@code crawl.lambda$0}, or a
   * method of a local class, {@code crawl.Page.load}.
   */
  public boolean isNested() {
    return name.indexOf('.') >= 0;
  }

  /** Whether the twin gives an iterator, whose body this is, in place of a coroutine. */
  public boolean isGenerator() {
    return itemType != null;
  }

  /** Whether {@code Super} of the companion has a twin that runs this very body. */
  public boolean isInSuper() {
    return dispatch == Dispatch.VIRTUAL;
  }

  /** How visible a twin is. */
  public enum TwinAccess {
    PUBLIC,
    PACKAGE_PRIVATE
  }

  /** How a twin finds the body to run. */
  public enum Dispatch {
    /** There is no receiver. */
    STATIC,
    /** The method cannot be overridden: private, final, in a final class, in a record. */
    DIRECT,
    /** The method may be overridden: the receiver's class decides. */
    VIRTUAL,
    /** The method has no body of its own: an override must be found. */
    ABSTRACT;

    /** How the twin of a method does. */
    public static Dispatch of(ExecutableElement method) {
      Set<Modifier> modifiers = method.getModifiers();
      if (modifiers.contains(Modifier.STATIC)) {
        return STATIC;
      }
      if (modifiers.contains(Modifier.ABSTRACT)) {
        return ABSTRACT;
      }
      Element type = method.getEnclosingElement();
      boolean isFixed =
          modifiers.contains(Modifier.PRIVATE)
              || modifiers.contains(Modifier.FINAL)
              || type.getModifiers().contains(Modifier.FINAL)
              || type.getKind() == ElementKind.RECORD;
      return isFixed ? DIRECT : VIRTUAL;
    }
  }

  /**
   * A type parameter of a twin.
   *
   * @param suppressions the lint categories of what javac would warn of in its bounds
   */
  public record TwinTypeParameter(TypeParameter declared, List<String> suppressions) {
    public TwinTypeParameter {
      suppressions = List.copyOf(suppressions);
    }

    public String name() {
      return declared.name();
    }

    public List<TypeRef> bounds() {
      return declared.bounds();
    }
  }

  /**
   * A parameter of a twin.
   *
   * @param name its name
   * @param type its type, an array type for a variable-arity parameter
   * @param annotations those of the type, and in it, that are kept
   * @param declared the names of the declaration's annotations that are kept
   */
  public record TwinParameter(
      String name, TypeRef type, Annotations annotations, List<String> declared) {
    public TwinParameter {
      declared = List.copyOf(declared);
    }

    /** A parameter that says nothing of null. */
    public TwinParameter(String name, TypeRef type) {
      this(name, type, Annotations.NONE, List.of());
    }
  }
}
