package dev.fermata.io;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What {@link AsyncReader#lines()} returns. */
final class Lines implements AsyncIterator<String> {
  private final AsyncReader reader;
  private @Nullable String line;

  Lines(AsyncReader reader) {
    this.reader = reader;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Boolean resume() throws Throwable {
        if (state == 0) {
          line = null;
          if (suspend(1, reader.readLine())) {
            return null;
          }
        }
        line = awaited();
        return line != null;
      }
    };
  }

  @Override
  public String current() {
    String current = line;
    if (current == null) {
      throw new NoSuchElementException("no line: moveNext() did not give true");
    }
    return current;
  }
}
