package dev.fermata.io;

import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes bytes that go elsewhere. The counterpart of {@code asyncio.StreamWriter}.
 *
 * <p>{@link #write(byte[])} never waits: what cannot be sent yet is buffered, up to a cap, and sent
 * as soon as the peer takes it, in order. {@link #drain()} waits until little is left. What is
 * written within one turn of the loop goes out together.
 *
 * <pre>{@code
 * writer.write("HTTP/1.1 200 OK\r\n");
 * writer.write(headers);
 * await(writer.writeAll(body));
 * }</pre>
 *
 * <p>When sending fails, what is buffered is dropped, further writes do nothing, and each {@code
 * drain} says why.
 *
 * <p>For the tasks of one loop, on its thread.
 */
public final class AsyncWriter {
  /** From this size on bytes are sent at once if they can be, rather than copied. */
  private static final int SENT_AT_ONCE = 16 * 1024;

  private final Settings settings;
  private final EventLoop loop;
  private final ByteQueue queue = new ByteQueue();
  private final ArrayDeque<Drain> drains = new ArrayDeque<>(1);
  private final Runnable scheduledFlush = this::flushScheduled;
  private Sink sink;
  private boolean scheduled;

  /** What the sink's readiness is waited for with; null when nothing is stuck. */
  private @Nullable Future<Void> stuck;

  private @Nullable IOException failure;
  private boolean ending;
  private boolean ended;

  AsyncWriter(EventLoop loop, Sink sink, Settings settings) {
    this.loop = loop;
    this.sink = sink;
    this.settings = settings;
  }

  /**
   * Writes bytes, without waiting.
   *
   * @param bytes what to send; may be reused when this returns
   * @throws IllegalStateException if more than the cap would be buffered, or after {@link
   *     #writeEnd()}
   */
  public void write(byte[] bytes) {
    write(ByteBuffer.wrap(bytes));
  }

  /**
   * Writes bytes, without waiting.
   *
   * @param bytes what to send, from its position to its limit, where it stands then; may be reused
   *     when this returns
   * @throws IllegalStateException if more than the cap would be buffered, or after {@link
   *     #writeEnd()}
   */
  public void write(ByteBuffer bytes) {
    checkNotEnded();
    long total = (long) queue.size() + bytes.remaining();
    if (total > settings.writeCap) {
      throw new IllegalStateException(
          "%d bytes would be buffered, more than the cap of %d: await drain() or use writeAll(...)"
              .formatted(total, settings.writeCap));
    }
    append(bytes);
    if (!queue.isEmpty() && !scheduled && stuck == null) {
      scheduled = true;
      loop.callSoon(scheduledFlush);
    }
  }

  /**
   * Writes text as UTF-8, without waiting.
   *
   * @param text what to send
   * @throws IllegalStateException if more than the cap would be buffered, or after {@link
   *     #writeEnd()}
   */
  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends what can be sent, and waits while more than the high mark is buffered until it is no more
   * than the low mark.
   *
   * @return a coroutine that ends when it is time to write more
   * @throws IOException from the coroutine: sending failed
   */
  public Coroutine<Void> drain() throws IOException {
    return new Drain(this, null, settings.writeLow, settings.writeHigh);
  }

  /**
   * Writes bytes and drains. More than the cap allows is written in pieces, and other tasks may
   * write between them. Cancelled, what was written is still sent.
   *
   * @param bytes what to send, not to be changed before the coroutine ends
   * @return a coroutine that ends when it is time to write more
   * @throws IOException from the coroutine: sending failed
   */
  public Coroutine<Void> writeAll(byte[] bytes) throws IOException {
    return writeAll(ByteBuffer.wrap(bytes));
  }

  /**
   * Writes bytes and drains, as {@link #writeAll(byte[])} does.
   *
   * @param buffers what to send, each from its position to its limit, where it stands then; not to
   *     be changed before the coroutine ends
   * @return a coroutine that ends when it is time to write more
   * @throws IOException from the coroutine: sending failed
   */
  public Coroutine<Void> writeAll(ByteBuffer... buffers) throws IOException {
    return new Drain(this, buffers.clone(), settings.writeLow, settings.writeHigh) {};
  }

  /**
   * Writes text as UTF-8 and drains, as {@link #writeAll(byte[])} does.
   *
   * @param text what to send
   * @return a coroutine that ends when it is time to write more
   * @throws IOException from the coroutine: sending failed
   */
  public Coroutine<Void> writeAll(String text) throws IOException {
    return writeAll(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends a part of a file, which is read on another thread.
   *
   * @param path the file
   * @param from the first byte's position, 0 or more
   * @param count how many bytes at most, 0 or more
   * @return a coroutine that gives how many bytes were sent: fewer at the file's end
   * @throws IOException from the coroutine: the file cannot be read, or sending failed
   */
  public Coroutine<Long> sendFile(Path path, long from, long count) throws IOException {
    if (from < 0 || count < 0) {
      throw new IllegalArgumentException("no part of a file: " + count + " bytes from " + from);
    }
    return CopyingAsync.sendFile(this, Objects.requireNonNull(path, "path"), from, count);
  }

  /**
   * Ends the output when all is sent: the peer reads the end. A second call has no effect. What the
   * peer sends may still be read.
   */
  public void writeEnd() {
    if (!ending) {
      ending = true;
      flush();
    }
  }

  /**
   * Returns how much waits to be sent.
   *
   * @return the number of bytes
   */
  public int buffered() {
    return queue.size();
  }

  // Sending.

  private void checkNotEnded() {
    if (ending) {
      throw new IllegalStateException("Cannot write after the end was written");
    }
  }

  /** Sends or buffers all of it. */
  private void append(ByteBuffer bytes) {
    if (failure != null) {
      bytes.position(bytes.limit());
      return;
    }
    if (queue.isEmpty() && stuck == null && bytes.remaining() >= SENT_AT_ONCE) {
      send(bytes);
    }
    queue.append(bytes);
  }

  private void send(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining() && sink.write(bytes) > 0) {
        // Until the sink takes no more.
      }
    } catch (IOException e) {
      fail(e);
      bytes.position(bytes.limit());
    }
  }

  /**
   * Writes as much of it as the cap allows.
   *
   * @return whether that was all
   */
  private boolean writeSome(ByteBuffer[] buffers) {
    for (ByteBuffer buffer : buffers) {
      if (!buffer.hasRemaining()) {
        continue;
      }
      checkNotEnded();
      if (failure == null && queue.isEmpty() && stuck == null) {
        send(buffer);
      }
      int room = settings.writeCap - queue.size();
      if (buffer.remaining() > room) {
        ByteBuffer piece = buffer.slice(buffer.position(), room);
        append(piece);
        buffer.position(buffer.position() + room);
        return false;
      }
      append(buffer);
    }
    return true;
  }

  private void flushScheduled() {
    scheduled = false;
    flush();
  }

  /** Sends what can be sent now, and sees to it that the rest is sent when it can be. */
  void flush() {
    if (stuck != null || failure != null || ended) {
      return;
    }
    try {
      if (!sendQueue() || !endIfAsked()) {
        Future<Void> writable = sink.whenWritable();
        stuck = writable;
        writable.addDoneCallback(this::goOn);
      }
    } catch (IOException e) {
      fail(e);
    }
    wakeDrains();
  }

  private boolean sendQueue() throws IOException {
    while (!queue.isEmpty()) {
      int count = sink.write(queue.peek(Scratch.SIZE));
      if (count == 0) {
        return false;
      }
      queue.drop(count);
    }
    return sink.flush();
  }

  /** Whether the end is sent, unless it has time. */
  private boolean endIfAsked() throws IOException {
    if (!ending) {
      return true;
    }
    sink.end();
    ended = sink.flush();
    return ended;
  }

  private void goOn(Future<Void> writable) {
    stuck = null;
    if (writable.cancelled()) {
      return;
    }
    Throwable thrown = writable.exception();
    if (thrown instanceof IOException e) {
      fail(e);
      wakeDrains();
    } else {
      flush();
    }
  }

  /** Gives up sending; who drains hears why. */
  void fail(IOException why) {
    if (failure == null) {
      failure = why;
      queue.drop(queue.size());
      Future<Void> waiting = stuck;
      stuck = null;
      if (waiting != null) {
        waiting.cancel();
      }
      wakeDrains();
    }
  }

  private void wakeDrains() {
    int left = failure == null ? pending() : 0;
    for (Drain drain : drains) {
      drain.wake(left);
    }
  }

  /** How much waits to be sent; 1 at least when the sink holds something back. */
  private int pending() {
    return stuck == null ? queue.size() : Math.max(queue.size(), 1);
  }

  /** Waits until everything is sent, the end too if it was written. */
  Coroutine<Void> drainFully() throws IOException {
    return new Drain(this, null, 0, 0);
  }

  void setSink(Sink replacement) {
    sink = replacement;
  }

  /**
   * A wait, after writing what there is to write; of a class of its own where messages are to call
   * it {@code AsyncWriter.writeAll()}.
   */
  private static class Drain extends Coroutine<Void> {
    private final AsyncWriter writer;
    private final ByteBuffer @Nullable [] buffers;
    private final int low;
    private final int high;
    private @Nullable Future<Void> wait;

    Drain(AsyncWriter writer, ByteBuffer @Nullable [] buffers, int low, int high) {
      this.writer = writer;
      this.buffers = buffers;
      this.low = low;
      this.high = high;
    }

    @Override
    protected @Nullable Void resume() throws Throwable {
      if (wait != null) {
        writer.drains.remove(this);
        wait = null;
        awaited();
      }
      boolean all = buffers == null || writer.writeSome(buffers);
      writer.flush();
      checkFailure();
      if (!all || writer.pending() > high) {
        Future<Void> entered = writer.loop.createFuture();
        wait = entered;
        writer.drains.add(this);
        suspend(1, entered);
      }
      return null;
    }

    private void checkFailure() throws IOException {
      IOException failure = writer.failure;
      if (failure != null) {
        throw Errors.again(failure);
      }
    }

    void wake(int left) {
      Future<Void> waiting = wait;
      if (waiting != null && left <= low && !waiting.done()) {
        waiting.setResult(null);
      }
    }
  }
}
