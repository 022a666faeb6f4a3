package dev.fermata.processor.resolve;

import dev.fermata.processor.discover.Discovery;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A call of {@code Fermata.await}.
 *
 * @param resultType the type of the call's value
 * @param operand what is awaited
 */
public record AwaitCall(ExpressionType resultType, Operand operand) {
  private static final String NAME = "await";
  private static final String OWNER = "dev.fermata.Fermata";

  /** Whether it is what a call calls. */
  public static boolean isOf(ExecutableElement method) {
    return method.getSimpleName().contentEquals(NAME)
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(OWNER);
  }

  /** Whether a call of a method awaits: of {@code await}, or of an {@code @Async} method. */
  public static boolean awaits(ExecutableElement method) {
    return isOf(method) || Discovery.isAsync(method);
  }

  /** Whether it is what a call calls. */
  public static boolean isOf(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.METHOD
        && symbol.name().equals(NAME)
        && symbol.owner().equals(OWNER);
  }

  /** The two sorts of operand. */
  public enum Operand {
    AWAITABLE,
    COMPLETION_STAGE
  }
}
