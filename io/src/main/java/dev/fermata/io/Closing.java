package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The end of a connection's scope. */
final class Closing {
  private Closing() {}

  @Async
  static boolean exit(Connection connection, @Nullable Throwable cause) throws IOException {
    try {
      if (cause == null && !connection.isClosed()) {
        flush(connection);
        connection.discardInput();
      }
    } finally {
      connection.abort();
    }
    return false;
  }

  @Async
  private static void flush(Connection connection) throws IOException {
    try {
      await(waitFor(ClosingAsync.end(connection.writer()), connection.settings().closeTimeout));
    } catch (TimeoutException e) {
      throw Errors.timedOut(
          "%d bytes were not taken within %s by %s"
              .formatted(
                  connection.writer().buffered(),
                  connection.settings().closeTimeout,
                  connection.endpoints()));
    }
  }

  /** Sends all data or fails. Whom the mere end does not reach any longer has gone first. */
  @Async
  private static void end(AsyncWriter writer) throws IOException {
    await(writer.drainFully());
    try {
      writer.writeEnd();
      await(writer.drainFully());
    } catch (IOException e) {
      return;
    }
  }
}
