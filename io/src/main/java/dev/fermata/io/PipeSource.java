package dev.fermata.io;

import dev.fermata.Fermata;
import dev.fermata.Future;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pipe on a thread, a piece at a time and only while somebody waits for it. What is read
 * stays until it is taken, also if nobody waits any longer.
 */
final class PipeSource implements Source {
  private static final int PIECE = 32 * 1024;

  private final InputStream in;
  private final String name;
  private final Executor thread = PipeThread.create();
  private final byte[] bytes = new byte[PIECE];
  private int taken;
  private int filled;
  private boolean ended;
  private @Nullable IOException failure;
  private boolean reading;

  /** Told when there is something; a new one for each wait, which may cancel it. */
  private CompletableFuture<Void> signal = new CompletableFuture<>();

  /** Reads a pipe; messages call it {@code name}. */
  PipeSource(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  @Override
  public synchronized int read(ByteBuffer into) throws IOException {
    int count = Math.min(filled - taken, into.remaining());
    if (count > 0) {
      into.put(bytes, taken, count);
      taken += count;
      return count;
    }
    if (failure != null) {
      throw Errors.ofPipe(failure, name);
    }
    return ended ? -1 : 0;
  }

  @Override
  public synchronized Future<Void> whenReadable() {
    CompletableFuture<Void> wait = new CompletableFuture<>();
    signal = wait;
    if (taken < filled || ended || failure != null) {
      wait.complete(null);
    } else if (!reading) {
      reading = true;
      thread.execute(this::readPiece);
    }
    return Fermata.getRunningLoop().whenDone(wait);
  }

  private void readPiece() {
    int count = 0;
    IOException thrown = null;
    try {
      count = in.read(bytes);
    } catch (IOException e) {
      thrown = e;
    }
    CompletableFuture<Void> told;
    synchronized (this) {
      reading = false;
      taken = 0;
      filled = Math.max(count, 0);
      ended = count < 0;
      failure = thrown;
      told = signal;
    }
    told.complete(null);
  }
}
