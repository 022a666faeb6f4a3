package dev.fermata;

/**
 * Thrown at the {@code emit} where a generator stands that is being closed, so that its {@code
 * finally} blocks run. The counterpart of Python's {@code GeneratorExit}.
 *
 * <p>A {@link CancelledError}, so that code which deals with cancellations deals with this, too.
 * Whoever closes the generator does not see it.
 */
public final class GeneratorExit extends CancelledError {
  private static final long serialVersionUID = 1L;

  /** Its trace is that of the emit where it is delivered. */
  GeneratorExit() {
    super("the generator is being closed", false);
  }
}
