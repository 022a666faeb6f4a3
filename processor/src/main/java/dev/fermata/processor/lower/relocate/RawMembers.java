package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.expr.Expression;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Methods and constructors of raw types, whose types are erased (JLS 4.8), and so are those of
 * their accessors: {@code new Box(1)} is a {@code Box}, and may be assigned to a {@code
 * Box<String>}.
 */
final class RawMembers {
  private RawMembers() {}

  /** Whether what a member is reached through is a value of the owner's raw type. */
  static boolean isRaw(Expression instance, Symbol member) {
    ExpressionType type = instance.findData(Attribution.TYPE).orElse(null);
    return type != null
        && type.isExact()
        && type.isErased()
        && type.isOf(member.owner())
        && !member.isStatic()
        && !member.declaration().ownerType().type().equals(type.erasure());
  }

  /** The member as one of the raw type. */
  static Symbol erased(Symbol member) {
    Symbol.Declaration declaration = member.declaration();
    Symbol.Declaration erased =
        new Symbol.Declaration(
            erased(declaration.ownerType()),
            erasedIfAny(declaration.outerType()),
            List.of(),
            List.of(),
            List.of(),
            declaration.parameterTypes().stream().map(RawMembers::erased).toList(),
            declaration.thrown(),
            declaration.isVarargs(),
            Stream.concat(declaration.suppressions().stream(), Stream.of("rawtypes")).toList());
    return new Symbol(
        member.kind(),
        member.name(),
        member.owner(),
        member.ownerBinaryName(),
        member.foundIn(),
        member.isStatic(),
        member.access(),
        member.isAsync(),
        member.descriptor(),
        erasedIfAny(member.type()),
        erased,
        member.constant());
  }

  private static @Nullable ExpressionType erasedIfAny(@Nullable ExpressionType type) {
    return type == null ? null : erased(type);
  }

  /** A type that the companion may not name has no type arguments there. */
  private static ExpressionType erased(ExpressionType type) {
    return type.isDenotable() && !type.isErased() ? ExpressionType.of(type.erasure()) : type;
  }
}
