package dev.fermata.io;

import java.io.IOException;

/**
 * More came than is allowed to. What came is kept, so that it may be read in pieces. The
 * counterpart of {@code LimitOverrunError}.
 */
public class LimitOverrunException extends IOException {
  private static final long serialVersionUID = 1;

  /** How many bytes may be read to get past what was looked at. */
  private final int consumed;

  /**
   * An overrun.
   *
   * @param message what was longer than what
   * @param consumed how many bytes may be read to get past it
   */
  public LimitOverrunException(String message, int consumed) {
    super(message);
    this.consumed = consumed;
  }

  /**
   * Returns how many bytes were looked at in vain and may be read to get past them.
   *
   * @return the number of bytes
   */
  public int consumed() {
    return consumed;
  }
}
