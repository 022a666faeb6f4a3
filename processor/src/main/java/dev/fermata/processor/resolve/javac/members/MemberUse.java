package dev.fermata.processor.resolve.javac.members;

import dev.fermata.processor.discover.NameableTypes;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * How a body uses a member: what decides whether the companion may use it so.
 *
 * @param site the type of what the member is used of; null where nothing is written before it
 * @param foundIn the innermost type around the body that has the member; null if none does
 * @param isOwnOfLocalClass whether the member is one of a class that the body declares
 * @param instantiated the type of a method with what is inferred for its type parameters
 * @param isUninferred whether no compiler infers what the site has as type arguments
 */
public record MemberUse(
    @Nullable TypeMirror site,
    @Nullable TypeElement foundIn,
    boolean isOwnOfLocalClass,
    @Nullable TypeMirror instantiated,
    boolean isUninferred) {

  /** Not a use of a member. */
  public static final MemberUse NONE = new MemberUse(null, null, false, null);

  public MemberUse(
      @Nullable TypeMirror site,
      @Nullable TypeElement foundIn,
      boolean isOwnOfLocalClass,
      @Nullable TypeMirror instantiated) {
    this(site, foundIn, isOwnOfLocalClass, instantiated, false);
  }

  /** The same use, of what is of a type whose arguments no compiler infers. */
  MemberUse uninferred(DeclaredType site) {
    return new MemberUse(site, foundIn, isOwnOfLocalClass, instantiated, true);
  }

  /** The canonical name of the type that declares the member; empty for what arrays have. */
  String ownerName(Element member) {
    return site instanceof ArrayType
        ? ""
        : NameableTypes.canonicalName((TypeElement) member.getEnclosingElement());
  }
}
