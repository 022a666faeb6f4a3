package dev.fermata;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The orderly end of a {@link HostedEventLoop}, which goes on over its turns. */
final class GuestShutdown {
  private final HostedEventLoop loop;
  private final Ended ended;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** The last task; null before there is one. */
  private @Nullable Task<@Nullable Void> cleanup;

  private boolean complete;

  GuestShutdown(HostedEventLoop loop, HostedEventLoop.Host host) {
    this.loop = loop;
    this.ended = new Ended(host);
  }

  /** Begins it, on any thread, unless that was done before. */
  CompletableFuture<@Nullable Void> begin() {
    if (begun.compareAndSet(false, true)) {
      try {
        loop.callSoonThreadsafe(this::cancelTasks);
      } catch (RejectedExecutionException e) {
        ended.completeExceptionally(e);
      } catch (IllegalStateException e) {
        // Closed already.
        ended.complete(null);
      }
    }
    return ended;
  }

  private void cancelTasks() {
    TaskCleanup cancelled = TaskCleanup.cancelAll(loop, "shutdown()");
    if (cancelled == null) {
      complete = true;
    } else {
      cleanup = loop.createTask(cancelled, "shutdown");
      cleanup.addDoneCallback(done -> complete = true);
    }
  }

  /** Whether nothing is left to do but to close the loop, after this turn. */
  boolean isComplete() {
    return complete;
  }

  void closeLoop() {
    try {
      loop.close();
    } catch (Throwable thrown) {
      ended.completeExceptionally(thrown);
    }
  }

  void loopClosed() {
    ended.complete(null);
  }

  /** A future that is not waited for on the host's thread. */
  private static final class Ended extends CompletableFuture<@Nullable Void> {
    private final HostedEventLoop.Host host;

    Ended(HostedEventLoop.Host host) {
      this.host = host;
    }

    private void checkMayWait() {
      if (!isDone() && host.isHostThread()) {
        throw new IllegalStateException(
            "shutdown() needs the host's thread, which must not wait for it: go on in"
                + " thenRun(...)");
      }
    }

    /**
     * It is everybody's, and cannot be called off: one who no longer waits ends no others' wait.
     */
    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }

    @Override
    public Void get() throws InterruptedException, ExecutionException {
      checkMayWait();
      return super.get();
    }

    @Override
    public Void get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      checkMayWait();
      return super.get(timeout, unit);
    }

    @Override
    public Void join() {
      checkMayWait();
      return super.join();
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }
  }
}
