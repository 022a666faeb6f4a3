package dev.fermata;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Futures in the order in which they get done: {@code asCompleted}. */
final class CompletionIterator<F extends Future<?>> implements AsyncIterator<F> {
  private final AbstractEventLoop loop = Execution.runningLoop();
  private final Set<F> pending = new LinkedHashSet<>();
  private final ArrayDeque<F> done = new ArrayDeque<>();
  private final @Nullable TimerHandle timer;
  private @Nullable F current;

  /** How many futures were pending when the time was over. */
  private int overdue;

  /** What the task that waits for the next future waits for. */
  private @Nullable Future<Void> arrival;

  CompletionIterator(Collection<F> futures, @Nullable Duration timeout) {
    for (F future : new LinkedHashSet<>(futures)) {
      if (Objects.requireNonNull(future, "future").loop() != loop) {
        throw new IllegalArgumentException("The future belongs to a different loop: " + future);
      }
      (future.done() ? done : pending).add(future);
    }
    for (F future : pending) {
      Consumer<Future<?>> callback = ended -> onDone(future);
      future.addDoneCallback(callback);
    }
    timer = timeout == null || pending.isEmpty() ? null : loop.callLater(timeout, this::onTimeout);
  }

  private void onDone(F future) {
    if (!pending.remove(future)) {
      return;
    }
    done.add(future);
    if (pending.isEmpty() && timer != null) {
      timer.cancel();
    }
    announce();
  }

  private void onTimeout() {
    overdue = pending.size();
    pending.clear();
    announce();
  }

  private void announce() {
    if (arrival != null) {
      arrival.completeIfPending(null);
    }
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Boolean resume() throws Throwable {
        if (state != 0) {
          arrival = null;
          awaited();
        } else if (arrival != null) {
          throw new IllegalStateException("another task awaits moveNext() already");
        }
        current = done.poll();
        if (current != null) {
          return true;
        }
        if (overdue > 0) {
          overdue--;
          throw new TimeoutException("a future was not done in time");
        }
        if (pending.isEmpty()) {
          return false;
        }
        Future<Void> next = loop.createFuture();
        arrival = next;
        suspend(1, next);
        return null;
      }
    };
  }

  /** Forgets the futures and the time limit; none of the futures is cancelled. */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new ImmediateExit(this::forget);
  }

  private void forget() {
    if (timer != null) {
      timer.cancel();
    }
    pending.clear();
    done.clear();
    overdue = 0;
    current = null;
    announce();
  }

  @Override
  public F current() {
    F value = current;
    if (value == null) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return value;
  }
}
