package dev.fermata;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Futures in the order in which they get done: {@code asCompleted}. */
final class CompletionIterator<F extends Future<?>> implements AsyncIterator<F> {
  private final AbstractEventLoop loop = Execution.runningLoop();

  /** Those that are not done, and what tells of their end. */
  private final Map<F, DoneCallback<?>> pending = new LinkedHashMap<>();

  private final ArrayDeque<F> done = new ArrayDeque<>();
  private final @Nullable TimerHandle timer;
  private final @Nullable Duration timeout;
  private @Nullable F current;

  /** How many futures were pending when the time was over. */
  private int overdue;

  /** What the task that waits for the next future waits for. */
  private @Nullable Future<@Nullable Void> arrival;

  CompletionIterator(Collection<? extends F> futures, @Nullable Duration timeout) {
    this.timeout = timeout;
    Set<F> distinct = new LinkedHashSet<>(futures);
    for (F future : distinct) {
      if (Objects.requireNonNull(future, "future").loop() != loop) {
        throw new IllegalArgumentException("The future belongs to a different loop: " + future);
      }
    }
    WeakReference<CompletionIterator<F>> self = new WeakReference<>(this);
    for (F future : distinct) {
      if (future.done()) {
        done.add(future);
      } else {
        pending.put(future, future.watch(new Watcher<>(self, future)));
      }
    }
    timer = timeout == null || pending.isEmpty() ? null : loop.callLater(timeout, this::onTimeout);
  }

  private void onDone(F future) {
    if (pending.remove(future) == null) {
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
    forgetPending();
    announce();
  }

  /** Leaves nothing behind with futures that are not done. */
  private void forgetPending() {
    pending.values().forEach(DoneCallback::unwatch);
    pending.clear();
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
          throw new TimeoutException(
              "asCompleted: a future was not done after "
                  + Descriptions.seconds(Objects.requireNonNull(timeout))
                  + " seconds");
        }
        if (pending.isEmpty()) {
          return false;
        }
        Future<@Nullable Void> next = loop.createFuture();
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
    forgetPending();
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

  /** Tells an iterator of a future's end, unless it was abandoned: futures may outlive it long. */
  private record Watcher<F extends Future<?>>(
      WeakReference<CompletionIterator<F>> iterator, F future)
      implements Consumer<Future<?>>, DoneCallback.Abandonable {

    @Override
    public void accept(Future<?> ended) {
      CompletionIterator<F> told = iterator.get();
      if (told != null) {
        told.onDone(future);
      }
    }

    @Override
    public boolean isAbandoned() {
      return iterator.get() == null;
    }
  }
}
