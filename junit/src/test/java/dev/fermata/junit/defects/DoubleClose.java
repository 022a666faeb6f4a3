package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotation.Async;

/** A connection is marked as closed only when it has been closed. */
final class DoubleClose {

  private boolean closed;
  private int closings;

  @Async
  static void run(boolean correct) {
    DoubleClose connection = new DoubleClose();
    var first = createTask(DoubleCloseAsync.close(connection, correct));
    await(IoAsync.io(6));
    await(DoubleCloseAsync.close(connection, correct));
    await(first);
    assertEquals(1, connection.closings);
  }

  @Async
  void close(boolean correct) {
    if (closed) {
      return;
    }
    closed = correct;
    await(io());
    closings++;
    closed = true;
  }
}
