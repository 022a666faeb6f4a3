package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Thrown at the {@code await} where a cancelled task stands, and by whoever asks a cancelled future
 * for its result. The counterpart of {@code asyncio.CancelledError}.
 *
 * <p>An {@link Error}, so that {@code catch (Exception e)} does not swallow a cancellation by
 * accident. Code that catches it to clean up should throw it again.
 */
public class CancelledError extends Error {
  private static final long serialVersionUID = 1L;

  /** A cancellation without a message. */
  public CancelledError() {
    this(null);
  }

  /**
   * A cancellation that says why.
   *
   * @param message what was given to {@link Future#cancel(String)}
   */
  public CancelledError(@Nullable String message) {
    super(message);
  }
}
