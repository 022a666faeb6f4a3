package dev.fermata.io;

import java.io.EOFException;

/** The end came before all that was asked for. The counterpart of {@code IncompleteReadError}. */
public class IncompleteReadException extends EOFException {
  private static final long serialVersionUID = 1;

  /** What came before the end. */
  private final byte[] partial;

  /** How many bytes were asked for; -1 if that is not known. */
  private final int expected;

  /**
   * An end that came early.
   *
   * @param partial what came before it
   * @param expected how many bytes were asked for; -1 if that is not known
   */
  public IncompleteReadException(byte[] partial, int expected) {
    super(
        partial.length
            + " bytes read of "
            + (expected < 0 ? "what a separator should end" : expected + " expected bytes"));
    this.partial = partial.clone();
    this.expected = expected;
  }

  /**
   * Returns what came before the end.
   *
   * @return the bytes, which the reader no longer has
   */
  public byte[] partial() {
    return partial.clone();
  }

  /**
   * Returns how many bytes were asked for.
   *
   * @return the number; -1 when a separator was looked for
   */
  public int expected() {
    return expected;
  }
}
