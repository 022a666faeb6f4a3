package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.toThread;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the JDK's, iterated over on other threads, some items at a time, and closed when it
 * ends, fails or is left.
 */
final class StreamIterator<T> implements AsyncIterator<T> {
  private static final int BATCH = 256;

  private final Path path;
  private final Callable<Stream<T>> opening;
  private @Nullable Stream<T> stream;

  /** Used on other threads, on one at a time: each batch is awaited before the next. */
  private @Nullable Iterator<T> iterator;

  private final ArrayDeque<T> batch = new ArrayDeque<>();
  private @Nullable IOException failure;
  private @Nullable T current;
  private boolean fetching;
  private boolean ended;

  StreamIterator(Path path, Callable<Stream<T>> opening) {
    this.path = path;
    this.opening = opening;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return Errors.undeclared(() -> StreamIteratorAsync.advance(this));
  }

  @Override
  public T current() {
    T item = current;
    if (item == null) {
      throw new NoSuchElementException("no item: moveNext() did not give true");
    }
    return item;
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return Errors.undeclared(() -> StreamIteratorAsync.leave(this));
  }

  @Async
  private boolean advance() throws IOException {
    if (fetching) {
      throw new IllegalStateException("moveNext() runs already");
    }
    current = null;
    if (batch.isEmpty() && !ended) {
      fetching = true;
      try {
        await(StreamIteratorAsync.fetch(this));
      } finally {
        fetching = false;
      }
    }
    current = batch.poll();
    if (current != null) {
      return true;
    }
    IOException failed = failure;
    if (failed != null) {
      failure = null;
      throw failed;
    }
    return false;
  }

  @Async
  private void fetch() throws IOException {
    boolean more = false;
    try {
      if (stream == null) {
        try {
          stream = await(OffLoopAsync.open(opening));
        } catch (IOException e) {
          throw OffLoop.named(e, path);
        }
      }
      more = await(toThread(() -> fill()), IOException.class);
    } finally {
      if (!more) {
        ended = true;
        closeStream();
      }
    }
  }

  /** Whether there may be more. A failure stays behind the items that came before it. */
  private boolean fill() {
    try {
      Iterator<T> items = iterator;
      if (items == null) {
        items = stream.iterator();
        iterator = items;
      }
      while (batch.size() < BATCH) {
        if (!items.hasNext()) {
          return false;
        }
        batch.add(items.next());
      }
      return true;
    } catch (UncheckedIOException e) {
      failure = OffLoop.named(e.getCause(), path);
      return false;
    }
  }

  @Async
  private boolean leave() throws IOException {
    ended = true;
    current = null;
    batch.clear();
    failure = null;
    closeStream();
    return false;
  }

  private void closeStream() {
    if (stream != null) {
      stream.close();
    }
  }
}
