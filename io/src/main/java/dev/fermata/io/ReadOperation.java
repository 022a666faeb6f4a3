package dev.fermata.io;

import dev.fermata.Coroutine;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/**
 * A read: takes what it wants from what the reader has, and has it read more until that suffices.
 * What is read stays with the reader until then, so that a cancelled read loses nothing.
 */
abstract class ReadOperation<T extends @Nullable Object> extends Coroutine<T> {
  final AsyncReader reader;
  @Nullable T result;

  ReadOperation(AsyncReader reader) {
    this.reader = reader;
  }

  /** Sets the result and says true, unless more has to be read for it. */
  abstract boolean attempt() throws IOException;

  @Override
  protected final @Nullable T resume() throws Throwable {
    if (state == 0) {
      reader.begin();
    }
    boolean suspended = false;
    try {
      if (state != 0) {
        awaited();
      }
      while (!attempt()) {
        if (!reader.fill()) {
          if (suspend(1, reader.whenReadable())) {
            suspended = true;
            return null;
          }
          awaited();
        }
      }
      return result;
    } catch (ClosedChannelException e) {
      throw Errors.at(e, reader.stream());
    } finally {
      if (!suspended) {
        reader.end();
      }
    }
  }
}
