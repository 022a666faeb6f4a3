package dev.fermata.processor.lower;

import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.lower.Accessor.Kind;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import dev.fermata.processor.types.TypeParameter;
import dev.fermata.processor.types.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accessors of one companion: one for each member and use, each with a name of its own. */
public final class Accessors {
  private final Names names = new Names();
  private final Map<Key, Accessor> accessors = new LinkedHashMap<>();

  /** A member's types depend on how it is used, where they are seen from a type without a name. */
  private record Key(
      Kind kind,
      String owner,
      String name,
      @Nullable String descriptor,
      String caller,
      boolean isThroughInstance,
      boolean isTyped,
      ExpressionType ownerType,
      List<TypeParameter> ownerTypeParameters,
      @Nullable ExpressionType type,
      List<ExpressionType> parameterTypes,
      List<TypeRef> thrown) {}

  /** The accessors of a type's companion, none yet. */
  public Accessors(AsyncType type) {
    type.methods().stream().map(AsyncMethod::name).forEach(names::reserve);
  }

  public Accessor accessor(
      Kind kind, Symbol member, String caller, boolean isThroughInstance, boolean isTyped) {
    Key key =
        new Key(
            kind,
            member.ownerBinaryName(),
            member.name(),
            member.descriptor(),
            caller,
            isThroughInstance,
            isTyped,
            member.declaration().ownerType(),
            member.declaration().ownerTypeParameters(),
            member.type(),
            member.declaration().parameterTypes(),
            member.declaration().thrown());
    Accessor known = accessors.get(key);
    if (known == null) {
      String name = names.fresh(baseName(kind, member, caller));
      known = new Accessor(kind, member, caller, isThroughInstance, isTyped, name);
      accessors.put(key, known);
    }
    return known;
  }

  private static String baseName(Kind kind, Symbol member, String caller) {
    return switch (kind) {
      case GET_FIELD -> "get" + capitalized(member.name());
      case SET_FIELD -> "set" + capitalized(member.name());
      case GET_AND_SET_FIELD -> "getAndSet" + capitalized(member.name());
      case CALL_METHOD -> "call" + capitalized(member.name());
      case CALL_SUPER_METHOD -> "super" + capitalized(member.name());
      case NEW_INSTANCE -> "new" + capitalized(simpleName(member.ownerBinaryName()));
      case INITIALIZE_CLASS -> "initialize" + capitalized(simpleName(member.ownerBinaryName()));
      case GET_OUTER_INSTANCE -> "outerOf" + capitalized(simpleName(caller));
    };
  }

  private static String capitalized(String name) {
    int first = name.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(name, Character.charCount(first), name.length())
        .toString();
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }
}
