package dev.fermata;

/**
 * A future was asked for something that its state does not allow: its result before it is done, or
 * to be completed a second time. The counterpart of {@code asyncio.InvalidStateError}.
 */
public class InvalidStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message the reason
   */
  public InvalidStateException(String message) {
    super(message);
  }
}
