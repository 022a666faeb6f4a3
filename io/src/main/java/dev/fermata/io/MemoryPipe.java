package dev.fermata.io;

import dev.fermata.EventLoop;
import dev.fermata.Future;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** One way of a connection in memory. It holds so many bytes that were sent and not read. */
final class MemoryPipe implements Source, Sink {
  private final EventLoop loop;
  private final int capacity;
  private final ByteQueue queue = new ByteQueue();
  private boolean ended;
  private boolean readerClosed;
  private @Nullable Future<Void> readable;
  private @Nullable Future<Void> writable;

  MemoryPipe(EventLoop loop, int capacity) {
    this.loop = loop;
    this.capacity = capacity;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (readerClosed) {
      throw new ClosedChannelException();
    }
    if (queue.isEmpty()) {
      return ended ? -1 : 0;
    }
    int count = queue.take(into);
    wake(writable);
    return count;
  }

  @Override
  public Future<Void> whenReadable() {
    Future<Void> waiting = loop.createFuture();
    readable = waiting;
    return waiting;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    if (readerClosed) {
      throw new SocketException("Broken pipe: the other end of the pair is closed");
    }
    if (ended) {
      throw new ClosedChannelException();
    }
    int count = Math.min(from.remaining(), capacity - queue.size());
    int limit = from.limit();
    queue.append(from.limit(from.position() + count));
    from.limit(limit);
    if (count > 0) {
      wake(readable);
    }
    return count;
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public Future<Void> whenWritable() {
    Future<Void> waiting = loop.createFuture();
    writable = waiting;
    return waiting;
  }

  @Override
  public void end() {
    ended = true;
    wake(readable);
  }

  /** Nobody reads any longer: what is held is dropped, and writing fails. */
  void closeReader() {
    readerClosed = true;
    queue.drop(queue.size());
    wake(readable);
    wake(writable);
  }

  private static void wake(@Nullable Future<Void> waiting) {
    if (waiting != null && !waiting.done()) {
      waiting.setResult(null);
    }
  }
}
