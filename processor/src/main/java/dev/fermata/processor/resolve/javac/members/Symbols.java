package dev.fermata.processor.resolve.javac.members;

import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.NameableTypes;
import dev.fermata.processor.discover.SignatureLint;
import dev.fermata.processor.discover.TwinTypeParameters;
import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.discover.UnresolvedSignatureException;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.resolve.Symbol.Declaration;
import dev.fermata.processor.resolve.Symbol.Kind;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.resolve.javac.types.OuterCaptures;
import dev.fermata.processor.types.Mentioned;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import java.util.LinkedHashMap;
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
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A compiler's symbols as facts of our own. */
public final class Symbols {
  private final Types types;
  private final Elements elements;
  private final TypeWriter writer;
  private final ExpressionTypes expressionTypes;
  private final MemberAccess memberAccess;
  private final AccessorTypeParameters typeParameters;
  private final Map<Element, Access> unresolved = new LinkedHashMap<>();

  public Symbols(
      Elements elements, Types types, TypeWriter writer, ExpressionTypes expressionTypes) {
    this.elements = elements;
    this.types = types;
    this.writer = writer;
    this.expressionTypes = expressionTypes;
    this.memberAccess = new MemberAccess(types, writer, expressionTypes);
    this.typeParameters = new AccessorTypeParameters(types, writer, expressionTypes, memberAccess);
  }

  /** The members whose signatures mention a type that is not known, each with how it is used. */
  public Map<Element, Access> unresolved() {
    return unresolved;
  }

  /** Describes what a name refers to; null for what is none of {@link Symbol.Kind}. */
  public @Nullable Symbol describe(Element element, MemberUse use) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          local((VariableElement) element);
      case FIELD, ENUM_CONSTANT -> field((VariableElement) element, use);
      case METHOD -> method((ExecutableElement) element, Kind.METHOD, use);
      case CONSTRUCTOR -> method((ExecutableElement) element, Kind.CONSTRUCTOR, use);
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> type((TypeElement) element);
      case TYPE_PARAMETER -> simple(Kind.TYPE_PARAMETER, writer.refer(element.asType()).toString());
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

  private Symbol field(VariableElement field, MemberUse original) {
    Object value = field.getConstantValue();
    Access access = memberAccess.of(field, original);
    MemberUse use = access == Access.DENIED ? memberAccess.ofAccessor(field, original) : original;
    List<TypeParameterElement> around = typeParameters.around(field, use, access);
    ExpressionTypes terms = termsOf(field, access, around);
    return new Symbol(
        Kind.FIELD,
        field.getSimpleName().toString(),
        use.ownerName(field),
        ownerBinaryName(field, use),
        nameOf(use.foundIn()),
        field.getModifiers().contains(Modifier.STATIC),
        expressible(access, use, memberAccess.seenFrom(use, field)),
        false,
        expressionTypes.descriptor(field.asType()),
        terms.describe(memberAccess.seenFrom(use, field)),
        declaration(field, use, access, terms, around, List.of(), List.of(), List.of(), false),
        value == null ? null : elements.getConstantExpression(value));
  }

  private Symbol method(ExecutableElement method, Kind kind, MemberUse original) {
    Access access = memberAccess.of(method, original);
    MemberUse use = access == Access.DENIED ? memberAccess.ofAccessor(method, original) : original;
    StringBuilder descriptor = new StringBuilder("(");
    TypeElement outer = outerOfInner(method);
    if (outer != null) {
      descriptor.append(expressionTypes.descriptor(outer.asType()));
    }
    for (VariableElement parameter : method.getParameters()) {
      descriptor.append(expressionTypes.descriptor(parameter.asType()));
    }
    ExecutableType seen = (ExecutableType) memberAccess.seenFrom(use, method);
    descriptor.append(')').append(expressionTypes.descriptor(method.getReturnType()));
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<TypeParameterElement> around = typeParameters.around(method, use, access);
    ExpressionTypes terms = termsOf(method, access, around);
    return new Symbol(
        kind,
        method.getSimpleName().toString(),
        use.ownerName(method),
        ownerBinaryName(method, use),
        nameOf(use.foundIn()),
        isStatic,
        expressible(access, use, seen.getReturnType()),
        Discovery.isAsync(method),
        descriptor.toString(),
        terms.describe(seen.getReturnType()),
        declaration(
            method,
            use,
            access,
            terms,
            around,
            memberAccess.isInstantiatedByHidden(use, method)
                ? List.of()
                : AccessorTypeParameters.written(seen.getTypeVariables(), terms),
            seen.getParameterTypes().stream().map(each -> parameter(each, use, terms)).toList(),
            seen.getThrownTypes().stream()
                .map(thrown -> terms.describe(thrown).nameable().type())
                .toList(),
            method.isVarArgs()),
        null);
  }

  /**
   * Whether an accessor can give what a member does, where it sees the member through wildcards.
   */
  private static Access expressible(Access access, MemberUse use, TypeMirror result) {
    return use.isUninferred() && SelfBounds.isLost(result) ? Access.INEXPRESSIBLE : access;
  }

  /**
   * What is passed through a wildcard, as a function, is expected to be of the wildcard's bound.
   */
  private static ExpressionType parameter(TypeMirror type, MemberUse use, ExpressionTypes terms) {
    return use.isUninferred()
        ? terms.describeAwaited(type, new OuterCaptures.Found(Mentioned.captures(type), List.of()))
        : terms.describe(type);
  }

  private Declaration declaration(
      Element member,
      MemberUse use,
      Access access,
      ExpressionTypes terms,
      List<TypeParameterElement> around,
      List<TypeParameter> ownTypeParameters,
      List<ExpressionType> parameters,
      List<TypeRef> thrown,
      boolean isVarargs) {
    Element owner = member.getEnclosingElement();
    TypeElement outer = outerOfInner(member);
    return new Declaration(
        terms.describe(memberAccess.isSeenFromSite(use) ? use.site() : owner.asType()),
        outer == null ? null : terms.describe(outer.asType()),
        AccessorTypeParameters.written(
            around.stream().map(each -> (TypeVariable) each.asType()).toList(), terms),
        access == Access.DENIED && member.getKind() != ElementKind.CONSTRUCTOR
            ? typeParameters.arguments(around, use, member)
            : List.of(),
        ownTypeParameters,
        parameters,
        thrown,
        isVarargs,
        suppressions(member, use, access));
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
  private List<String> suppressions(Element member, MemberUse use, Access access) {
    try {
      SignatureLint lint = new SignatureLint(elements, writer.nameable());
      if (access == Access.DENIED) {
        TwinTypeParameters.namesOf(member).keySet().stream()
            .flatMap(parameter -> parameter.getBounds().stream())
            .forEach(lint::inspect);
        inspect(memberAccess.seenFrom(use, member), lint);
      }
      lint.inspect(member.getEnclosingElement().asType());
      inspect(member.asType(), lint);
      return member instanceof ExecutableElement method
          ? lint.suppressions(method)
          : lint.suppressions();
    } catch (UnresolvedSignatureException e) {
      unresolved.put(member, access);
      return List.of();
    }
  }

  private static void inspect(TypeMirror member, SignatureLint lint) {
    if (member instanceof ExecutableType method) {
      method.getParameterTypes().forEach(lint::inspect);
      lint.inspect(method.getReturnType());
      method.getThrownTypes().forEach(lint::inspect);
    } else {
      lint.inspect(member);
    }
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

  private static @Nullable String nameOf(@Nullable TypeElement type) {
    return type == null ? null : NameableTypes.canonicalName(type);
  }

  private String ownerBinaryName(Element member, MemberUse use) {
    return use.ownerName(member).isEmpty()
        ? ""
        : elements.getBinaryName((TypeElement) member.getEnclosingElement()).toString();
  }
}
