package dev.fermata.it.differential;

/** How one awaitable behaves when it is awaited. */
public enum Behaviour {
  /** The value is there. */
  COMPLETE,
  /** The value comes after one or more turns of the loop. */
  SUSPEND,
  /** The failure is there. */
  FAIL,
  /** The failure comes after one or more turns of the loop. */
  FAIL_LATER,
  /** The task is cancelled while it waits. */
  CANCEL;

  /** Whether the await ends by throwing. */
  public boolean throwing() {
    return this == FAIL || this == FAIL_LATER || this == CANCEL;
  }
}
