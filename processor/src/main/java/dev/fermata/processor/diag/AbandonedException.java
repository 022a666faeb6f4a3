package dev.fermata.processor.diag;

/**
 * Ends the work on one type, after what is wrong with it was reported. Others of the round go on.
 */
public final class AbandonedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries nothing: the user has been told. */
  public AbandonedException() {
    super(null, null, false, false);
  }
}
