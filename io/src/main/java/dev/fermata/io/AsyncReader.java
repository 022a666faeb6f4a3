package dev.fermata.io;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that come from elsewhere. The counterpart of {@code asyncio.StreamReader}.
 *
 * <p>Bytes are fetched only while somebody reads, so a peer that sends faster is slowed down. One
 * task reads at a time: a second read at once is an {@link IllegalStateException}. A read that is
 * cancelled, or that fails because of a limit, leaves what came to the next one.
 *
 * <p>For the tasks of one loop, on its thread.
 */
public final class AsyncReader {
  private final Object stream;
  private final int limit;
  private final ByteQueue queue = new ByteQueue();
  private Source source;
  private boolean reading;
  private boolean ended;

  /** Reads from a source; messages call what is read {@code stream}. */
  AsyncReader(Source source, Object stream, int limit) {
    this.source = source;
    this.stream = stream;
    this.limit = limit;
  }

  /**
   * Reads some bytes: what is there, or else what comes next.
   *
   * @param max how many at most, 0 or more
   * @return a coroutine that gives 1 to {@code max} bytes; none at the end
   * @throws IOException from the coroutine: the connection failed
   */
  public Coroutine<byte[]> read(int max) throws IOException {
    checkSize(max, "max");
    return new Reads.Some(this, max) {};
  }

  /**
   * Reads some bytes: what is there, or else what comes next.
   *
   * @param into where to put them, as many as fit
   * @return a coroutine that gives how many bytes it put; -1 at the end
   * @throws IOException from the coroutine: the connection failed
   */
  public Coroutine<Integer> read(ByteBuffer into) throws IOException {
    return new Reads.Into(this, Objects.requireNonNull(into, "into")) {};
  }

  /**
   * Reads a number of bytes, which may be more than the limit.
   *
   * @param n how many, 0 or more
   * @return a coroutine that gives {@code n} bytes
   * @throws IOException from the coroutine: {@link IncompleteReadException} if the end comes first;
   *     the connection failed
   */
  public Coroutine<byte[]> readExactly(int n) throws IOException {
    checkSize(n, "n");
    return new Reads.Exactly(this, n) {};
  }

  /**
   * Reads up to a separator.
   *
   * @param separator one byte at least
   * @return a coroutine that gives the bytes before it and the separator
   * @throws IOException from the coroutine: {@link IncompleteReadException} if the end comes first;
   *     {@link LimitOverrunException} if the separator is not found within the limit; the
   *     connection failed
   */
  public Coroutine<byte[]> readUntil(byte[] separator) throws IOException {
    if (separator.length == 0) {
      throw new IllegalArgumentException("Separator should be at least one-byte string");
    }
    return new Reads.Until(this, separator.clone()) {};
  }

  /**
   * Reads a line of UTF-8.
   *
   * @return a coroutine that gives the line without its {@code \n} or {@code \r\n}, which the last
   *     one may lack; null at the end
   * @throws IOException from the coroutine: {@link LimitOverrunException} if the line is longer
   *     than the limit; {@link java.nio.charset.CharacterCodingException} if it is no UTF-8, and
   *     then the next one is read next; the connection failed
   */
  public Coroutine<@Nullable String> readLine() throws IOException {
    return readLine(StandardCharsets.UTF_8);
  }

  /**
   * Reads a line.
   *
   * @param charset its encoding, in which a line feed is a byte of its own
   * @return a coroutine that gives the line without its {@code \n} or {@code \r\n}, which the last
   *     one may lack; null at the end
   * @throws IOException from the coroutine: {@link LimitOverrunException} if the line is longer
   *     than the limit; {@link java.nio.charset.CharacterCodingException} if it is malformed, and
   *     then the next one is read next; the connection failed
   */
  public Coroutine<@Nullable String> readLine(Charset charset) throws IOException {
    return new Reads.Line(this, Objects.requireNonNull(charset, "charset")) {};
  }

  /**
   * Reads to the end.
   *
   * @param max how many bytes there may be, 0 or more
   * @return a coroutine that gives all bytes
   * @throws IOException from the coroutine: {@link LimitOverrunException} if there are more; the
   *     connection failed
   */
  public Coroutine<byte[]> readAll(int max) throws IOException {
    checkSize(max, "max");
    return new Reads.All(this, max) {};
  }

  /**
   * The lines that are left, of UTF-8, as {@link #readLine()} gives them.
   *
   * @return an iterator that reads a line when it is asked for one
   * @throws IOException from the iterator, as from {@link #readLine()}
   */
  public AsyncIterator<String> lines() throws IOException {
    return new Lines(this);
  }

  /**
   * Copies what is left to a writer, which it does not end, no faster than that takes it.
   *
   * @param target where to write to
   * @return a coroutine that gives the number of bytes
   * @throws IOException from the coroutine: either side failed
   */
  public Coroutine<Long> copyTo(AsyncWriter target) throws IOException {
    return CopyingAsync.copyTo(this, Objects.requireNonNull(target, "target"));
  }

  /**
   * Whether all was read.
   *
   * @return true once a read has met the end and nothing is left before it
   */
  public boolean atEnd() {
    return ended && queue.isEmpty();
  }

  private static void checkSize(int size, String name) {
    if (size < 0) {
      throw new IllegalArgumentException(name + " can not be less than zero: " + size);
    }
  }

  // For reads.

  void begin() {
    if (reading) {
      throw new IllegalStateException(
          "another task is reading already: one task reads a stream at a time");
    }
    reading = true;
  }

  void end() {
    reading = false;
  }

  boolean isReading() {
    return reading;
  }

  ByteQueue queue() {
    return queue;
  }

  Object stream() {
    return stream;
  }

  int limit() {
    return limit;
  }

  boolean ended() {
    return ended;
  }

  /** Reads into the queue what is there, or the end; false if nothing is. */
  boolean fill() throws IOException {
    ByteBuffer scratch = Scratch.take();
    int count = source.read(scratch);
    if (count > 0) {
      queue.append(scratch.flip());
    } else if (count < 0) {
      ended = true;
    }
    return count != 0;
  }

  /** Reads past the queue, which is empty. */
  int readDirectly(ByteBuffer into) throws IOException {
    int count = source.read(into);
    if (count < 0) {
      ended = true;
    }
    return count;
  }

  Future<Void> whenReadable() throws IOException {
    return source.whenReadable();
  }

  /** Reads from elsewhere from now on. */
  void setSource(Source replacement) {
    source = replacement;
  }
}
