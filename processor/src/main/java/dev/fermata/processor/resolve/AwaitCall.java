package dev.fermata.processor.resolve;

import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.fermata.processor.discover.Discovery;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A call that suspends: of {@code Fermata.await}, of {@code emit} and {@code emitAll}, or of an
 * {@code @Async} method.
 *
 * @param resultType the type of the call's value
 * @param operand what is awaited
 */
public record AwaitCall(ExpressionType resultType, Operand operand) {
  private static final String AWAIT = "await";
  private static final String AWAITABLE = "dev.fermata.Awaitable";

  /** The class whose static methods these are. */
  public static final String OWNER = "dev.fermata.Fermata";

  /** Whether {@code await} is what a call calls. */
  public static boolean isOf(ExecutableElement method) {
    return method.getSimpleName().contentEquals(AWAIT)
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(OWNER);
  }

  /** Whether a call of a method awaits: of {@code await}, or of an {@code @Async} method. */
  public static boolean awaits(ExecutableElement method) {
    return isOf(method) || Discovery.isAsync(method);
  }

  /** What a call of one of our methods that suspend waits for; empty for every other method. */
  public static Optional<Operand> operandOf(Symbol method) {
    if (method.kind() != Symbol.Kind.METHOD || !method.owner().equals(OWNER)) {
      return Optional.empty();
    }
    return switch (method.name()) {
      case AWAIT ->
          Optional.of(
              method.declaration().parameterTypes().get(0).isOf(AWAITABLE)
                  ? Operand.AWAITABLE
                  : Operand.COMPLETION_STAGE);
      case "emit" -> Optional.of(Operand.ITEM);
      case "emitAll" -> Optional.of(Operand.ITEMS);
      default -> Optional.empty();
    };
  }

  /** Whether a method is the {@code awaitEach} that makes a loop await. */
  public static boolean isAwaitEach(Symbol method) {
    return method.kind() == Symbol.Kind.METHOD
        && method.owner().equals(OWNER)
        && method.name().equals("awaitEach");
  }

  /** Whether an expression, in parentheses or not, is a call of that. */
  public static boolean isAwaitEach(Expression iterable) {
    return iterable instanceof EnclosedExpr enclosed
        ? isAwaitEach(enclosed.getInner())
        : iterable instanceof MethodCallExpr call
            && call.findData(Attribution.SYMBOL).filter(AwaitCall::isAwaitEach).isPresent();
  }

  /** What it waits for. */
  public enum Operand {
    AWAITABLE,
    COMPLETION_STAGE,
    /** A call of an iterator's {@code moveNext}, in a loop over its items. */
    NEXT,
    /** That the next item is asked for behind this one. */
    ITEM,
    /** That an item is asked for behind those of an iterator. */
    ITEMS;

    /** Whether it gives items of a generator. */
    public boolean isEmitted() {
      return this == ITEM || this == ITEMS;
    }
  }
}
