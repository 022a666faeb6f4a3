package dev.fermata.processor.resolve;

/**
 * A call of {@code Fermata.await}.
 *
 * @param resultType the type of the call's value
 * @param operand what is awaited
 */
public record AwaitCall(ExpressionType resultType, Operand operand) {

  /** The two sorts of operand. */
  public enum Operand {
    AWAITABLE,
    COMPLETION_STAGE
  }
}
