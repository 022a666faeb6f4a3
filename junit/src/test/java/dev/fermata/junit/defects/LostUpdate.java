package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotation.Async;

/** A counter is read, and written back behind an await. */
final class LostUpdate {

  private int value;

  @Async
  static void run(boolean correct) {
    LostUpdate counter = new LostUpdate();
    var first = createTask(LostUpdateAsync.increment(counter, correct));
    await(IoAsync.io(6));
    await(LostUpdateAsync.increment(counter, correct));
    await(first);
    assertEquals(2, counter.value);
  }

  @Async
  void increment(boolean correct) {
    int read = value;
    await(io());
    value = correct ? value + 1 : read + 1;
  }
}
