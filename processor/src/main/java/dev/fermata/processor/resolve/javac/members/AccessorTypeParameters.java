package dev.fermata.processor.resolve.javac.members;

import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import dev.fermata.processor.types.Mentioned;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The type parameters that a member's accessor declares beside the member's own, and what stands
 * for them where the member is used.
 */
final class AccessorTypeParameters {
  private static final ExpressionType OBJECT = ExpressionType.of("java.lang.Object");

  private final Types types;
  private final TypeWriter writer;
  private final ExpressionTypes expressionTypes;
  private final MemberAccess memberAccess;

  AccessorTypeParameters(
      Types types, TypeWriter writer, ExpressionTypes expressionTypes, MemberAccess memberAccess) {
    this.types = types;
    this.writer = writer;
    this.expressionTypes = expressionTypes;
    this.memberAccess = memberAccess;
  }

  /**
   * The type parameters around a member that its accessor declares: those of its owner and of the
   * types around it; and those that only its use mentions, by what it is used of or with.
   */
  List<TypeParameterElement> around(Element member, MemberUse use, Access access) {
    Set<TypeParameterElement> around = new LinkedHashSet<>(ofOwner(member, use));
    if (access == Access.DENIED
        && (memberAccess.isSeenFromSite(use) || memberAccess.isInstantiatedByHidden(use, member))) {
      List<? extends TypeParameterElement> own =
          member instanceof ExecutableElement method ? method.getTypeParameters() : List.of();
      Stream<TypeMirror> seen = Stream.of(memberAccess.seenFrom(use, member));
      (memberAccess.isSeenFromSite(use) ? Stream.concat(Stream.of(use.site()), seen) : seen)
          .flatMap(type -> Mentioned.variables(type).stream())
          .filter(variable -> !Mentioned.isCaptured(variable))
          .map(variable -> (TypeParameterElement) variable.asElement())
          .filter(parameter -> !own.contains(parameter))
          .forEach(around::add);
    }
    return List.copyOf(around);
  }

  /** Those of them that are the owner's: none where the type of a use stands for the owner. */
  private List<TypeParameterElement> ofOwner(Element member, MemberUse use) {
    return member.getModifiers().contains(Modifier.STATIC)
            || (memberAccess.isSeenFromSite(use) && member.getKind() != ElementKind.CONSTRUCTOR)
        ? List.of()
        : around(member);
  }

  private static List<TypeParameterElement> around(Element member) {
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

  /** What stands for type parameters where a member is used, and its accessor declares them. */
  List<ExpressionType> arguments(List<TypeParameterElement> around, MemberUse use, Element member) {
    List<TypeParameterElement> ofOwner = ofOwner(member, use);
    List<ExpressionType> arguments = new ArrayList<>();
    if (!ofOwner.isEmpty()) {
      arguments.addAll(arguments(use.site(), member.getEnclosingElement()));
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
  private List<ExpressionType> arguments(@Nullable TypeMirror site, Element owner) {
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

  /** Type parameters as they are declared, with their bounds. */
  static List<TypeParameter> written(
      List<? extends TypeVariable> parameters, ExpressionTypes terms) {
    List<TypeParameter> written = new ArrayList<>();
    for (TypeVariable parameter : parameters) {
      TypeMirror bound = parameter.getUpperBound();
      List<TypeRef> bounds =
          (bound instanceof IntersectionType all ? all.getBounds() : List.of(bound))
              .stream().map(each -> terms.describe(each).type()).toList();
      String name = terms.describe(parameter).type().toString();
      written.add(
          new TypeParameter(
              name, bounds.stream().filter(each -> !each.equals(TypeRef.OBJECT)).toList()));
    }
    return written;
  }
}
