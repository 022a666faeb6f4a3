package dev.fermata.processor.lower;

import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A member that Java's access rules deny the companion, and the static method of the companion that
 * reaches it. The accessor takes the instance first, if the member is not static, then what the
 * member takes, variable-arity as the member is, and declares what the member throws. Its type
 * parameters are those of the member's owner, then the member's own. Of a type that the companion
 * may not name it takes an {@code Object} and gives the nearest supertype that has a name.
 *
 * @param kind what is done with the member
 * @param member the member
 * @param caller the binary name of the class whose view is taken: for a {@code super} call the
 *     class in which it stands, for an outer instance the inner class, else the member's owner
 * @param isThroughInstance whether a static member is reached through an expression: the accessor
 *     takes its value first, so that it is evaluated, and makes no use of it
 * @param isTyped whether type arguments are said by arguments of the accessor that are null, the
 *     first ones: by {@code (Class<Number>) null} that a type is {@code Number}
 * @param name the name of the accessor in the companion, unique there
 */
public record Accessor(
    Kind kind,
    Symbol member,
    String caller,
    boolean isThroughInstance,
    boolean isTyped,
    String name) {

  /** What is done with a member. */
  public enum Kind {
    /** {@code T name(Owner target)}. */
    GET_FIELD,
    /** {@code T name(Owner target, T value)}, returns the new value. */
    SET_FIELD,
    /** {@code T name(Owner target, T value)}, returns the old value: what {@code x++} means. */
    GET_AND_SET_FIELD,
    /** {@code R name(Owner target, …)}. */
    CALL_METHOD,
    /** {@code R name(Caller target, …)}: {@code super.method(…)} as the caller says it. */
    CALL_SUPER_METHOD,
    /** {@code Owner name(…)}, with the outer instance first for an inner class. */
    NEW_INSTANCE,
    /**
     * {@code Outer name(Inner target)}: the instance that an inner class's instance belongs to. The
     * member is the type of the outer instance, the caller the inner class.
     */
    GET_OUTER_INSTANCE,
    /** {@code void name()}: initializes a class, the member, before its first use. */
    INITIALIZE_CLASS
  }

  /**
   * The type parameters of the member's owner that it declares: those that its signature mentions,
   * or a bound of one that it does.
   */
  public List<TypeParameter> ownerTypeParameters() {
    return ownerTypeParameters(member);
  }

  /** The type parameters of a member's owner that its accessor declares. */
  public static List<TypeParameter> ownerTypeParameters(Symbol member) {
    Symbol.Declaration declaration = member.declaration();
    List<TypeRef> signature = new ArrayList<>(declaration.thrown());
    declaration.typeParameters().forEach(each -> signature.addAll(each.bounds()));
    if (member.type() != null) {
      signature.add(member.type().nameable().type());
    }
    if (declaration.outerType() != null) {
      signature.add(declaration.outerType().type());
    }
    if (member.kind() == Symbol.Kind.CONSTRUCTOR) {
      signature.add(declaration.ownerType().nameable().type());
    } else if (!member.isStatic()) {
      signature.add(declaration.ownerType().type());
    }
    declaration.parameterTypes().forEach(each -> signature.add(each.type()));
    signature.removeIf(type -> !type.isDenotable());
    List<TypeParameter> others = new ArrayList<>(declaration.ownerTypeParameters());
    boolean isGrown;
    do {
      List<TypeParameter> found =
          others.stream().filter(each -> each.isMentionedIn(signature)).toList();
      found.forEach(each -> signature.addAll(each.bounds()));
      isGrown = others.removeAll(found);
    } while (isGrown);
    return declaration.ownerTypeParameters().stream()
        .filter(each -> !others.contains(each))
        .toList();
  }

  /**
   * Whether the type arguments of a member's owner are known and not all of its accessor's
   * signature tells them: its target or an argument is taken as an {@code Object}.
   */
  public static boolean isOwnerUntold(Symbol.Declaration declaration) {
    return declaration.areOwnerTypeArgumentsKnown()
        && !(declaration.ownerType().isDenotable()
            && declaration.parameterTypes().stream().allMatch(ExpressionType::isDenotable));
  }

  /**
   * The types that are said so: of a constructor what it makes; of a method its type arguments, or
   * those of its class where that cannot be named.
   */
  public List<TypeRef> typed() {
    Symbol.Declaration declaration = member.declaration();
    if (!isTyped) {
      return List.of();
    }
    if (kind == Kind.NEW_INSTANCE) {
      return List.of(declaration.ownerType().type());
    }
    return (isOwnerUntold(declaration) ? ownerTypeParameters() : declaration.typeParameters())
        .stream().<TypeRef>map(each -> new Variable(each.name())).toList();
  }
}
