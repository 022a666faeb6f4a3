package depot;

import dev.fermata.annotation.Async;
import dev.fermata.annotation.AsyncTimed;

/** What reports when it starts and ends. */
final class Timed {
  private Timed() {}

  @Async
  @AsyncTimed
  static int nothing(int value) {
    return value;
  }
}
