package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.getRunningLoop;

import dev.fermata.Future;
import dev.fermata.annotation.Async;

/** Stands for input and output that takes no time in a test. */
final class Io {
  private Io() {}

  /** Something that is done at a moment that the schedule picks. */
  static Future<Void> io() {
    Future<Void> done = new Future<>();
    getRunningLoop()
        .callSoon(
            () -> {
              if (!done.done()) {
                done.setResult(null);
              }
            });
    return done;
  }

  /** So many of them, one after another. */
  @Async
  static void io(int times) {
    for (int i = 0; i < times; i++) {
      await(io());
    }
  }
}
