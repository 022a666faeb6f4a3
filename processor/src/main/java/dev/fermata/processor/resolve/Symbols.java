package dev.fermata.processor.resolve;

import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.discover.SignatureLint;
import dev.fermata.processor.discover.TwinTypeParameters;
import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.discover.UnresolvedSignatureException;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.resolve.Symbol.Declaration;
import dev.fermata.processor.resolve.Symbol.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A compiler's symbols as facts of our own. */
final class Symbols {
  private static final ExpressionType OBJECT = ExpressionType.of("java.lang.Object");

  private final Types types;
  private final Elements elements;
  private final TypeWriter writer;
  private final ExpressionTypes expressionTypes;
  private final Map<Element, Access> unresolved = new LinkedHashMap<>();

  Symbols(Elements elements, Types types, TypeWriter writer, ExpressionTypes expressionTypes) {
    this.elements = elements;
    this.types = types;
    this.writer = writer;
    this.expressionTypes = expressionTypes;
  }

  /**
   * How a member is used: what decides whether the companion may use it so.
   *
   * @param instantiated the type of a method with what is inferred for its type parameters
   * @param isUninferred whether no compiler infers what the site has as type arguments
   */
  record Use(
      @Nullable TypeMirror site,
      @Nullable TypeElement foundIn,
      boolean isOwnOfLocalClass,
      @Nullable TypeMirror instantiated,
      boolean isUninferred) {
    Use(
        @Nullable TypeMirror site,
        @Nullable TypeElement foundIn,
        boolean isOwnOfLocalClass,
        @Nullable TypeMirror instantiated) {
      this(site, foundIn, isOwnOfLocalClass, instantiated, false);
    }

    private Use uninferred(DeclaredType site) {
      return new Use(site, foundIn, isOwnOfLocalClass, instantiated, true);
    }

    /** Not a use of a member. */
    static final Use NONE = new Use(null, null, false, null);
  }

  /** The members whose signatures mention a type that is not known, each with how it is used. */
  Map<Element, Access> unresolved() {
    return unresolved;
  }

  /** Describes what a name refers to; null for what is none of {@link Symbol.Kind}. */
  @Nullable Symbol describe(Element element, Use use) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          local((VariableElement) element);
      case FIELD, ENUM_CONSTANT -> field((VariableElement) element, use);
      case METHOD -> method((ExecutableElement) element, Kind.METHOD, use);
      case CONSTRUCTOR -> method((ExecutableElement) element, Kind.CONSTRUCTOR, use);
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> type((TypeElement) element);
      case TYPE_PARAMETER -> simple(Kind.TYPE_PARAMETER, writer.text(element.asType()));
      case PACKAGE -> simple(Kind.PACKAGE, element.toString());
      default -> null;
    };
  }

  /** The innermost of the enclosing types, given from the inside out, that has a member. */
  @Nullable TypeElement foundIn(Element member, List<TypeElement> enclosing) {
    Element owner = member.getEnclosingElement();
    for (TypeElement type : enclosing) {
      boolean isMember =
          type.equals(owner)
              || (isInherited(member)
                  && types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType())));
      if (isMember) {
        return type;
      }
    }
    return null;
  }

  /**
   * Whether subtypes have a member: no private one, no static method of an interface (JLS 8.4.8).
   */
  private static boolean isInherited(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean isStaticOfInterface =
        member.getKind() == ElementKind.METHOD
            && modifiers.contains(Modifier.STATIC)
            && member.getEnclosingElement().getKind().isInterface();
    return !modifiers.contains(Modifier.PRIVATE) && !isStaticOfInterface;
  }

  private Symbol local(VariableElement variable) {
    Object value = variable.getConstantValue();
    return new Symbol(
        Kind.LOCAL,
        variable.getSimpleName().toString(),
        "",
        "",
        null,
        false,
        Access.DIRECT,
        false,
        null,
        expressionTypes.describe(variable.asType()),
        null,
        value == null ? null : elements.getConstantExpression(value));
  }

  private static Symbol simple(Kind kind, String name) {
    return new Symbol(
        kind, name, "", "", null, false, Access.DIRECT, false, null, null, null, null);
  }

  private Symbol type(TypeElement type) {
    return new Symbol(
        Kind.TYPE,
        type.getSimpleName().toString(),
        NameableTypes.canonicalName(type),
        elements.getBinaryName(type).toString(),
        null,
        type.getModifiers().contains(Modifier.STATIC),
        writer.nameable().isAccessible(type) ? Access.DIRECT : Access.DENIED,
        false,
        null,
        null,
        null,
        null);
  }

  private Symbol field(VariableElement field, Use original) {
    Object value = field.getConstantValue();
    Access access = access(field, original);
    Use use = access == Access.DENIED ? ofAccessor(field, original) : original;
    List<TypeParameterElement> around = typeParametersAround(field, use, access);
    ExpressionTypes terms = termsOf(field, access, around);
    return new Symbol(
        Kind.FIELD,
        field.getSimpleName().toString(),
        ownerName(field, use),
        ownerBinaryName(field, use),
        nameOf(use.foundIn()),
        field.getModifiers().contains(Modifier.STATIC),
        access,
        false,
        expressionTypes.descriptor(field.asType()),
        terms.describe(seenFrom(use, field)),
        declaration(field, use, access, terms, around, List.of(), List.of(), List.of(), false),
        value == null ? null : elements.getConstantExpression(value));
  }

  private Symbol method(ExecutableElement method, Kind kind, Use original) {
    Access access = access(method, original);
    Use use = access == Access.DENIED ? ofAccessor(method, original) : original;
    StringBuilder descriptor = new StringBuilder("(");
    TypeElement outer = outerOfInner(method);
    if (outer != null) {
      descriptor.append(expressionTypes.descriptor(outer.asType()));
    }
    for (VariableElement parameter : method.getParameters()) {
      descriptor.append(expressionTypes.descriptor(parameter.asType()));
    }
    ExecutableType seen = (ExecutableType) seenFrom(use, method);
    descriptor.append(')').append(expressionTypes.descriptor(method.getReturnType()));
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<TypeParameterElement> around = typeParametersAround(method, use, access);
    ExpressionTypes terms = termsOf(method, access, around);
    return new Symbol(
        kind,
        method.getSimpleName().toString(),
        ownerName(method, use),
        ownerBinaryName(method, use),
        nameOf(use.foundIn()),
        isStatic,
        access,
        Discovery.isAsync(method),
        descriptor.toString(),
        terms.describe(seen.getReturnType()),
        declaration(
            method,
            use,
            access,
            terms,
            around,
            isInstantiatedByHidden(use, method)
                ? List.of()
                : typeParameters(seen.getTypeVariables(), terms),
            seen.getParameterTypes().stream().map(each -> parameter(each, use, terms)).toList(),
            seen.getThrownTypes().stream()
                .map(thrown -> terms.describe(thrown).nameable().source())
                .toList(),
            method.isVarArgs()),
        null);
  }

  /**
   * What is passed through a wildcard, as a function, is expected to be of the wildcard's bound.
   */
  private static ExpressionType parameter(TypeMirror type, Use use, ExpressionTypes terms) {
    return use.isUninferred()
        ? terms.describeAwaited(type, new OuterCaptures.Found(SharedCaptures.in(type), List.of()))
        : terms.describe(type);
  }

  private Declaration declaration(
      Element member,
      Use use,
      Access access,
      ExpressionTypes terms,
      List<TypeParameterElement> around,
      List<String> typeParameters,
      List<ExpressionType> parameters,
      List<String> thrown,
      boolean isVarargs) {
    Element owner = member.getEnclosingElement();
    TypeElement outer = outerOfInner(member);
    return new Declaration(
        terms.describe(isSeenFromSite(use) ? use.site() : owner.asType()),
        outer == null ? null : terms.describe(outer.asType()),
        typeParameters(around.stream().map(each -> (TypeVariable) each.asType()).toList(), terms),
        access == Access.DENIED && member.getKind() != ElementKind.CONSTRUCTOR
            ? typeArguments(around, use, member)
            : List.of(),
        typeParameters,
        parameters,
        thrown,
        isVarargs,
        suppressions(member, access));
  }

  /**
   * An accessor declares the type parameters of a member and of the types around it side by side:
   * those that one hides from the other have names of their own.
   */
  private ExpressionTypes termsOf(
      Element member, Access access, List<TypeParameterElement> around) {
    return access == Access.DENIED ? expressionTypes.inTermsOf(member, around) : expressionTypes;
  }

  /**
   * Of an accessor, which names the types of the member and declares its type parameters; a {@code
   * super} call has one where access is not denied, too.
   */
  private List<String> suppressions(Element member, Access access) {
    try {
      SignatureLint lint = new SignatureLint(elements, null);
      if (access == Access.DENIED) {
        TwinTypeParameters.namesOf(member).keySet().stream()
            .flatMap(parameter -> parameter.getBounds().stream())
            .forEach(lint::inspect);
      }
      return suppressions(member, lint);
    } catch (UnresolvedSignatureException e) {
      unresolved.put(member, access);
      return List.of();
    }
  }

  private static List<String> suppressions(Element member, SignatureLint lint) {
    lint.inspect(member.getEnclosingElement().asType());
    if (member instanceof ExecutableElement method) {
      method.getParameters().forEach(parameter -> lint.inspect(parameter.asType()));
      lint.inspect(method.getReturnType());
      method.getThrownTypes().forEach(lint::inspect);
      return lint.suppressions(method);
    }
    lint.inspect(member.asType());
    return lint.suppressions();
  }

  /** The class whose instance a constructor of an inner class takes first; null for all else. */
  private static @Nullable TypeElement outerOfInner(Element member) {
    Element owner = member.getEnclosingElement();
    return member.getKind() == ElementKind.CONSTRUCTOR
            && !owner.getModifiers().contains(Modifier.STATIC)
            && owner.getEnclosingElement() instanceof TypeElement outer
        ? outer
        : null;
  }

  /** What stands for type parameters where a member is used, and its accessor declares them. */
  private List<ExpressionType> typeArguments(
      List<TypeParameterElement> around, Use use, Element member) {
    List<TypeParameterElement> ofOwner = ofOwner(member, use);
    List<ExpressionType> arguments = new ArrayList<>();
    if (!ofOwner.isEmpty()) {
      arguments.addAll(typeArguments(use.site(), member.getEnclosingElement()));
    }
    // In scope of the use, they stand for themselves.
    around.stream()
        .filter(each -> !ofOwner.contains(each))
        .forEach(each -> arguments.add(expressionTypes.describe(each.asType())));
    return arguments;
  }

  /**
   * What a type says of the type parameters of one of its supertypes and of the types around it.
   */
  private List<ExpressionType> typeArguments(@Nullable TypeMirror site, Element owner) {
    Deque<List<? extends TypeMirror>> scopes = new ArrayDeque<>();
    TypeMirror scope = site == null ? null : expressionTypes.supertype(site, owner::equals);
    while (scope instanceof DeclaredType type) {
      scopes.push(type.getTypeArguments());
      scope = type.getEnclosingType();
    }
    List<TypeMirror> arguments = scopes.stream().<TypeMirror>flatMap(List::stream).toList();
    if (!writer.isNameable(types.erasure(owner.asType()))) {
      // Nothing holds the target to a type: any supertype of what is there will do.
      return arguments.stream().map(this::upperBound).toList();
    }
    List<ExpressionType> described = arguments.stream().map(expressionTypes::describe).toList();
    boolean areKnown =
        arguments.stream().noneMatch(each -> each.getKind() == TypeKind.WILDCARD)
            && described.stream().allMatch(each -> each.isDenotable() && each.isExact());
    return areKnown ? described : List.of();
  }

  private ExpressionType upperBound(TypeMirror argument) {
    TypeMirror bound =
        argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
    ExpressionType described = bound == null ? OBJECT : expressionTypes.describe(bound).nameable();
    return described.isDenotable() ? described : OBJECT;
  }

  /**
   * The type parameters around a member that its accessor declares: those of its owner and of the
   * types around it; and those that only its use mentions, by what it is used of or with.
   */
  private List<TypeParameterElement> typeParametersAround(Element member, Use use, Access access) {
    Set<TypeParameterElement> around = new LinkedHashSet<>(ofOwner(member, use));
    if (access == Access.DENIED && (isSeenFromSite(use) || isInstantiatedByHidden(use, member))) {
      around.addAll(
          TypeParametersOfUse.in(
              isSeenFromSite(use)
                  ? List.of(use.site(), seenFrom(use, member))
                  : List.of(seenFrom(use, member)),
              member instanceof ExecutableElement method ? method.getTypeParameters() : List.of()));
    }
    return List.copyOf(around);
  }

  /** Those of them that are the owner's: none where the type of a use stands for the owner. */
  private List<TypeParameterElement> ofOwner(Element member, Use use) {
    return member.getModifiers().contains(Modifier.STATIC)
            || (isSeenFromSite(use) && member.getKind() != ElementKind.CONSTRUCTOR)
        ? List.of()
        : typeParametersAround(member);
  }

  private static List<TypeParameterElement> typeParametersAround(Element member) {
    Deque<List<? extends TypeParameterElement>> scopes = new ArrayDeque<>();
    Element scope = member;
    do {
      scope = scope.getEnclosingElement();
      if (scope instanceof TypeElement type) {
        scopes.push(type.getTypeParameters());
      }
    } while (scope instanceof TypeElement && !scope.getModifiers().contains(Modifier.STATIC));
    return scopes.stream().<TypeParameterElement>flatMap(List::stream).toList();
  }

  private static List<String> typeParameters(
      List<? extends TypeVariable> parameters, ExpressionTypes terms) {
    List<String> written = new ArrayList<>();
    for (TypeVariable parameter : parameters) {
      TypeMirror bound = parameter.getUpperBound();
      List<String> bounds =
          (bound instanceof IntersectionType all ? all.getBounds() : List.of(bound))
              .stream()
                  .map(each -> terms.describe(each).source())
                  .filter(each -> !each.equals("java.lang.Object"))
                  .toList();
      written.add(
          terms.describe(parameter).source()
              + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds)));
    }
    return written;
  }

  private static @Nullable String nameOf(@Nullable TypeElement type) {
    return type == null ? null : NameableTypes.canonicalName(type);
  }

  private static String ownerName(Element member, Use use) {
    return use.site() instanceof ArrayType
        ? ""
        : NameableTypes.canonicalName((TypeElement) member.getEnclosingElement());
  }

  private String ownerBinaryName(Element member, Use use) {
    return ownerName(member, use).isEmpty()
        ? ""
        : elements.getBinaryName((TypeElement) member.getEnclosingElement()).toString();
  }

  private Access access(Element member, Use use) {
    if (use.isOwnOfLocalClass()) {
      return Access.DIRECT;
    }
    Set<Modifier> modifiers = member.getModifiers();
    boolean isUsable =
        use.site() == null || writer.isNameable(use.site())
            ? isSignatureNameable(member.asType()) && isOperandNameable(seenFrom(use, member))
            : !modifiers.contains(Modifier.STATIC)
                && writer.isNameable(types.erasure(member.getEnclosingElement().asType()))
                && isOperandNameable(seenFrom(use, member));
    if (!isUsable) {
      return Access.DENIED;
    }
    if (ownerName(member, use).isEmpty() || modifiers.contains(Modifier.PUBLIC)) {
      return Access.DIRECT;
    }
    return !modifiers.contains(Modifier.PRIVATE) && writer.nameable().isInCompanionPackage(member)
        ? Access.DIRECT
        : Access.DENIED;
  }

  /**
   * The type of a member as its use makes it, where it would take values of types that the
   * companion may not name: in a type with such a name or argument, or by inference.
   */
  private TypeMirror seenFrom(Use use, Element member) {
    if (isInstantiatedByHidden(use, member)) {
      return use.instantiated();
    }
    return isSeenFromSite(use)
        ? types.asMemberOf((DeclaredType) use.site(), member)
        : member.asType();
  }

  private boolean isSeenFromSite(Use use) {
    return use.site() instanceof DeclaredType site
        && (use.isUninferred() || !writer.isNameable(site));
  }

  /** A use as the accessor sees it: through the very type of the site where it infers none. */
  private Use ofAccessor(Element member, Use use) {
    if (!(use.site() instanceof DeclaredType site)
        || member.getModifiers().contains(Modifier.STATIC)
        || member.getKind() == ElementKind.CONSTRUCTOR
        || isSeenFromSite(use)) {
      return use;
    }
    DeclaredType seen =
        expressionTypes.supertype(types.capture(site), member.getEnclosingElement()::equals);
    return seen != null && SelfBounds.isUninferred(seen, member) ? use.uninferred(seen) : use;
  }

  private boolean isInstantiatedByHidden(Use use, Element member) {
    return member instanceof ExecutableElement method
        && !method.getTypeParameters().isEmpty()
        && use.instantiated() instanceof ExecutableType seen
        && !isOperandNameable(seen);
  }

  /**
   * A value of a type that cannot be named comes from an accessor as one of a supertype: only
   * another accessor takes it.
   */
  private boolean isSignatureNameable(TypeMirror member) {
    return isOperandNameable(member)
        && (!(member instanceof ExecutableType method)
            || writer.isNameable(method.getReturnType()));
  }

  private boolean isOperandNameable(TypeMirror member) {
    return member instanceof ExecutableType method
        ? method.getParameterTypes().stream().allMatch(writer::isNameable)
        : writer.isNameable(member);
  }
}
