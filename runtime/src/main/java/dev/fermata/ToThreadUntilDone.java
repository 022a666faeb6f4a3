package dev.fermata;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Fermata#toThreadUntilDone} returns: work on another thread that the await never
 * leaves behind. A cancellation waits until the thread has come to its end; a result that then
 * nobody gets is closed, if it can be.
 */
final class ToThreadUntilDone<T extends @Nullable Object> extends Coroutine<T> {
  private static final int WORKING = 1;
  private static final int CLOSING = 2;

  private final Work<T> work;
  private @Nullable Future<T> result;

  /** The first cancellation that came while the thread worked. */
  private @Nullable CancelledError cancellation;

  ToThreadUntilDone(Callable<? extends T> work, boolean interrupts) {
    this.work = new Work<>(work, interrupts);
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0) {
      Context context = Context.copy();
      result =
          Execution.runningLoop()
              .runInExecutor(null, FlightRecording.onThread(() -> context.call(work), this));
      return suspend(WORKING, new Join<>(result)) ? null : result.result();
    }
    Future<T> ended = Objects.requireNonNull(result);
    try {
      awaited();
    } catch (CancelledError cancelled) {
      if (cancellation == null) {
        cancellation = traced(cancelled);
      }
      if (state == CLOSING) {
        throw cancellation;
      }
      if (!ended.done()) {
        if (work.drops()) {
          ended.cancel();
          throw cancelled;
        }
        suspend(WORKING, new Join<>(ended));
        return null;
      }
    } catch (Throwable failed) {
      // Only closing fails.
      throw with(failed);
    }
    if (cancellation == null) {
      return ended.result();
    }
    if (state == WORKING) {
      if (ended.retrieve() instanceof Failure failure) {
        throw with(failure.shown());
      }
      if (ended.peek() instanceof AutoCloseable unwanted && closes(unwanted)) {
        return null;
      }
    }
    throw cancellation;
  }

  private boolean closes(AutoCloseable unwanted) {
    return suspend(
        CLOSING,
        new ToThreadUntilDone<>(
            () -> {
              unwanted.close();
              return null;
            },
            false));
  }

  /** The cancellation, and what the thread threw meanwhile. */
  private Throwable with(Throwable error) {
    CancelledError cancelled = Objects.requireNonNull(cancellation);
    AsyncScope.suppress(cancelled, error);
    return cancelled;
  }

  /** The work, which begins once or is dropped, and is interrupted at most while it runs. */
  private static final class Work<T extends @Nullable Object> implements Callable<T> {
    private final Callable<? extends T> work;
    private final boolean interrupts;
    private @Nullable Thread thread;
    private boolean begun;
    private boolean dropped;
    private boolean interrupted;

    Work(Callable<? extends T> work, boolean interrupts) {
      this.work = work;
      this.interrupts = interrupts;
    }

    @Override
    public T call() throws Exception {
      begin();
      try {
        return work.call();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      if (dropped) {
        throw new CancellationException("cancelled before it began");
      }
      begun = true;
      thread = Thread.currentThread();
    }

    private synchronized void end() {
      thread = null;
      if (interrupted) {
        // Not the next one's who works on this thread.
        Thread.interrupted();
      }
    }

    /** Whether it will never begin; if it has, it is told of the cancellation. */
    synchronized boolean drops() {
      if (!begun) {
        dropped = true;
        return true;
      }
      if (interrupts && thread != null) {
        interrupted = true;
        thread.interrupt();
      }
      return false;
    }
  }
}
