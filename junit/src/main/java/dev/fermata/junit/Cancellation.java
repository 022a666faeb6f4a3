package dev.fermata.junit;

/**
 * A cancellation of the target at one of its suspensions.
 *
 * @param suspension which one, from 1 on
 * @param window when
 */
record Cancellation(int suspension, Window window) {

  /** The two moments in which cancelling a suspended task differs. */
  enum Window {
    /** While it waits: what it waits for is cancelled. */
    WAITING('w'),
    /** When what it waits for is there, and it has not gone on. */
    WOKEN('k');

    final char code;

    Window(char code) {
      this.code = code;
    }
  }
}
