package dev.fermata.processor.resolve.javac.types;

import dev.fermata.processor.discover.FunctionalMethod;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.discover.Supertypes;
import dev.fermata.processor.discover.TwinTypeParameters;
import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.ExpressionType.Kind;
import dev.fermata.processor.types.TypeRef;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A compiler's types as facts of our own. */
public final class ExpressionTypes {
  private final Types types;
  private final Elements elements;
  private final TypeWriter writer;

  /** Most of a body's expressions have one of a few types, and javac mostly one object for each. */
  private final Map<TypeMirror, ExpressionType> described = new IdentityHashMap<>();

  public ExpressionTypes(Elements elements, Types types, TypeWriter writer) {
    this.elements = elements;
    this.types = types;
    this.writer = writer;
  }

  /**
   * The same types in the terms of a member: the names of all type parameters there differ.
   *
   * @param others type parameters that are declared beside those of the member
   */
  public ExpressionTypes inTermsOf(Element member, List<TypeParameterElement> others) {
    return new ExpressionTypes(
        elements, types, writer.withNames(TwinTypeParameters.namesOf(member, others)));
  }

  public ExpressionType describe(TypeMirror type) {
    ExpressionType known = described.get(type);
    if (known == null) {
      known = describe(type, writer.write(type));
      described.put(type, known);
    }
    return known;
  }

  /** Describes the type of something awaited, projections in place of what it has from outside. */
  public ExpressionType describeAwaited(TypeMirror type, OuterCaptures.Found outer) {
    return describe(type, writer.writeAwaited(type, outer.captured(), outer.wholes()));
  }

  private ExpressionType describe(TypeMirror type, TypeWriter.Written written) {
    TypeRef erasure = writer.refer(erasure(type));
    return new ExpressionType(
        written.type(),
        erasure.isDenotable() ? erasure : TypeRef.OBJECT,
        kind(type.getKind()),
        written.isExact(),
        written.isRaw(),
        written.isDeprecated(),
        written.type().isDenotable() && written.isExact() ? List.of() : writer.bounds(type));
  }

  /** The type of the elements that a for-each statement over a value of this type gives. */
  public ExpressionType elementType(TypeMirror iterated) {
    if (iterated.getKind() == TypeKind.ARRAY) {
      return describe(((ArrayType) iterated).getComponentType());
    }
    DeclaredType iterable = supertype(iterated, named("java.lang.Iterable"));
    if (iterable == null || iterable.getTypeArguments().isEmpty()) {
      return describe(elements.getTypeElement("java.lang.Object").asType());
    }
    return describe(
        types.capture(iterable) instanceof DeclaredType captured
            ? captured.getTypeArguments().get(0)
            : iterable);
  }

  /** A method's result as the method declares it, where that has a lower bound for an argument. */
  public TypeMirror withLowerBounds(DeclaredType result, DeclaredType declared) {
    List<? extends TypeMirror> arguments = result.getTypeArguments();
    List<? extends TypeMirror> declaredArguments = declared.getTypeArguments();
    if (!result.asElement().equals(declared.asElement())
        || arguments.size() != declaredArguments.size()) {
      return result;
    }
    TypeMirror[] bounded = new TypeMirror[arguments.size()];
    boolean isBounded = false;
    for (int i = 0; i < bounded.length; i++) {
      bounded[i] = arguments.get(i);
      if (arguments.get(i).getKind() == TypeKind.DECLARED
          && declaredArguments.get(i) instanceof WildcardType wildcard
          && wildcard.getSuperBound() != null) {
        bounded[i] = types.getWildcardType(null, arguments.get(i));
        isBounded = true;
      }
    }
    return isBounded && result.getEnclosingType().getKind() == TypeKind.NONE
        ? types.getDeclaredType((TypeElement) result.asElement(), bounded)
        : result;
  }

  /** How many arguments the method of a functional interface takes; empty if it is none. */
  public OptionalInt arity(TypeMirror type) {
    return functionalMethod(type).stream()
        .mapToInt(method -> method.getParameters().size())
        .findFirst();
  }

  /** The method of a functional interface, or of one in an intersection; empty if it is none. */
  public Optional<ExecutableElement> functionalMethod(TypeMirror type) {
    if (type instanceof IntersectionType all) {
      return all.getBounds().stream().flatMap(it -> functionalMethod(it).stream()).findFirst();
    }
    if (!(types.asElement(types.erasure(type)) instanceof TypeElement functional)) {
      return Optional.empty();
    }
    return FunctionalMethod.abstractMethods(functional, elements).stream().findFirst();
  }

  /** The names of those members of some kind that a class may inherit from a type. */
  public Set<String> inherited(
      TypeElement type, Function<List<? extends Element>, List<? extends Element>> ofKind) {
    return ofKind.apply(elements.getAllMembers(type)).stream()
        .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
        .map(member -> member.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  /** Whether a type is a subtype of a class or interface, whatever its type arguments. */
  public boolean isSubtype(TypeMirror type, String qualifiedName) {
    return supertype(type, named(qualifiedName)) != null;
  }

  /**
   * The parameterization of a class or interface that a type is a subtype of; null if it is none.
   */
  public @Nullable DeclaredType supertype(TypeMirror type, Predicate<TypeElement> which) {
    return Supertypes.find(type, which, types);
  }

  private static Predicate<TypeElement> named(String qualifiedName) {
    return type -> type.getQualifiedName().contentEquals(qualifiedName);
  }

  private static Kind kind(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE, VOID, NULL ->
          Kind.valueOf(kind.name());
      default -> Kind.REFERENCE;
    };
  }

  /** Whether a type is one that an expression can have. */
  public static boolean isType(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR, NONE, PACKAGE, MODULE, EXECUTABLE, OTHER -> false;
      default -> true;
    };
  }

  /** The erasure, of an anonymous class that of its supertype. */
  TypeMirror erasure(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    if (erased instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getNestingKind() == NestingKind.ANONYMOUS) {
      return types.erasure(NameableTypes.supertypeOfAnonymous(element));
    }
    return erased;
  }

  /** A type's descriptor, as in class files. */
  public String descriptor(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType());
      default -> {
        TypeElement element = (TypeElement) ((DeclaredType) erasure(type)).asElement();
        yield "L" + elements.getBinaryName(element).toString().replace('.', '/') + ";";
      }
    };
  }
}
