package dev.fermata;

/** Thrown at the await of a cancelled task. */
public class CancelledError extends Error {
  private static final long serialVersionUID = 1;

  public CancelledError() {}

  public CancelledError(String message) {
    super(message);
  }
}
