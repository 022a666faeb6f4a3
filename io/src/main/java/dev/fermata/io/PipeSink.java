package dev.fermata.io;

import dev.fermata.Fermata;
import dev.fermata.Future;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Writes a pipe on a thread, a piece at a time. */
final class PipeSink implements Sink {
  private static final int PIECE = 64 * 1024;

  private interface Work {
    void run() throws IOException;
  }

  private final OutputStream out;
  private final String name;
  private final Executor thread = PipeThread.create();
  private boolean busy;
  private boolean ending;
  private @Nullable IOException failure;
  private CompletableFuture<Void> signal = new CompletableFuture<>();

  /** Writes to a pipe; messages call it {@code name}. */
  PipeSink(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  @Override
  public synchronized int write(ByteBuffer from) throws IOException {
    checkFailure();
    if (busy) {
      return 0;
    }
    byte[] piece = new byte[Math.min(from.remaining(), PIECE)];
    from.get(piece);
    start(
        () -> {
          out.write(piece);
          out.flush();
        });
    return piece.length;
  }

  private void start(Work work) {
    busy = true;
    thread.execute(() -> finish(work));
  }

  private void finish(Work work) {
    IOException thrown = null;
    try {
      work.run();
    } catch (IOException e) {
      thrown = e;
    }
    CompletableFuture<Void> told;
    synchronized (this) {
      busy = false;
      failure = thrown;
      told = signal;
    }
    told.complete(null);
  }

  @Override
  public synchronized boolean flush() throws IOException {
    checkFailure();
    return !busy;
  }

  private void checkFailure() throws IOException {
    if (failure != null) {
      throw Errors.ofPipe(failure, name);
    }
  }

  @Override
  public synchronized Future<Void> whenWritable() {
    CompletableFuture<Void> wait = new CompletableFuture<>();
    signal = wait;
    if (!busy) {
      wait.complete(null);
    }
    return Fermata.getRunningLoop().whenDone(wait);
  }

  @Override
  public synchronized void end() {
    if (!ending) {
      ending = true;
      start(out::close);
    }
  }
}
