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

  /** Whether the scope that caused this has taken it back. */
  private transient boolean absorbed;

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
    this(message, true);
  }

  @SuppressWarnings("this-escape") // Throwable's own method, which any constructor calls.
  CancelledError(@Nullable String message, boolean thrownHere) {
    super(message);
    if (thrownHere) {
      super.fillInStackTrace();
    }
  }

  /** Notes that whoever caused this has taken it back: it is no news to anyone any more. */
  void absorb() {
    absorbed = true;
  }

  boolean isAbsorbed() {
    return absorbed;
  }

  /** What a request to cancel throws: its trace is that of the await where it is delivered. */
  static CancelledError requested(@Nullable String message) {
    return new CancelledError(message, false);
  }

  /** Does nothing: the constructors decide where the trace begins. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
