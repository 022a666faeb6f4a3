package dev.fermata;

/** Thrown at the emit where a generator stands that is being closed. */
public final class GeneratorExit extends CancelledError {
  private static final long serialVersionUID = 1;

  GeneratorExit() {
    super("the generator is being closed");
  }
}
