package dev.fermata.processor.resolve.javac.members;

import dev.fermata.processor.discover.TypeWriter;
import dev.fermata.processor.resolve.Symbol.Access;
import dev.fermata.processor.resolve.javac.types.ExpressionTypes;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Whether the companion may use a member as a body does, and with which types its accessor sees the
 * member where it may not.
 */
final class MemberAccess {
  private final Types types;
  private final TypeWriter writer;
  private final ExpressionTypes expressionTypes;

  MemberAccess(Types types, TypeWriter writer, ExpressionTypes expressionTypes) {
    this.types = types;
    this.writer = writer;
    this.expressionTypes = expressionTypes;
  }

  /** Whether the companion may name and reach a member as a body uses it. */
  Access of(Element member, MemberUse use) {
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
    if (use.ownerName(member).isEmpty() || modifiers.contains(Modifier.PUBLIC)) {
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
  TypeMirror seenFrom(MemberUse use, Element member) {
    if (isInstantiatedByHidden(use, member)) {
      return use.instantiated();
    }
    return isSeenFromSite(use)
        ? types.asMemberOf((DeclaredType) use.site(), member)
        : member.asType();
  }

  /** Whether the very type that a member is used of stands for its owner. */
  boolean isSeenFromSite(MemberUse use) {
    return use.site() instanceof DeclaredType site
        && (use.isUninferred() || !writer.isNameable(site));
  }

  /** A use as the accessor sees it: through the very type of the site where it infers none. */
  MemberUse ofAccessor(Element member, MemberUse use) {
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

  /** Whether a generic method takes values of types that cannot be named, by inference. */
  boolean isInstantiatedByHidden(MemberUse use, Element member) {
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
