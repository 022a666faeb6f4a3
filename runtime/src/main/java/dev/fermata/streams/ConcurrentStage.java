package dev.fermata.streams;

import dev.fermata.AsyncScope;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A step whose sources are moved by tasks of its own, which begin with the first {@code moveNext}.
 * They put down what they have for the one that takes it. The exit cancels them and waits for their
 * end before it closes the sources.
 */
abstract class ConcurrentStage<T extends @Nullable Object> extends Stage<T> {
  private static final int ARRIVED = 1;

  private final List<? extends AsyncScope> sources;
  private final Set<Task<?>> tasks = new LinkedHashSet<>();
  private final Deque<Ready<T>> ready = new ArrayDeque<>();
  private final Signal arrival = new Signal();
  private @Nullable EventLoop loop;

  ConcurrentStage(List<? extends AsyncScope> sources) {
    this.sources = sources;
  }

  /** What can be taken. */
  interface Ready<T extends @Nullable Object> {
    /** Takes it: gives its value, or throws. */
    T take() throws Throwable;
  }

  /** Starts the first tasks. */
  abstract void start();

  /** Goes on because something was taken. */
  void taken() {}

  /** Whether nothing more will be put down. */
  abstract boolean hasEnded();

  final EventLoop loop() {
    return Objects.requireNonNull(loop);
  }

  /** Starts a task of this stage. */
  final <R extends @Nullable Object> Task<R> spawn(Awaitable<R> body, Consumer<Task<R>> whenDone) {
    Task<R> task = loop().createTask(body);
    tasks.add(task);
    task.addDoneCallback(
        done -> {
          tasks.remove(task);
          whenDone.accept(task);
          arrival.set();
        });
    return task;
  }

  /** Cancels what runs. */
  final void cancelAll() {
    List.copyOf(tasks).forEach(Task::cancel);
  }

  final void put(Ready<T> item) {
    ready.add(item);
    arrival.set();
  }

  final int readyCount() {
    return ready.size();
  }

  /** Has a failure come behind what is there already. */
  final void fail(Throwable failure) {
    put(
        () -> {
          throw failure;
        });
  }

  /** Why a task failed; null if it did not, or was cancelled. */
  static @Nullable Throwable failure(Task<?> task) {
    return task.cancelled() ? null : task.exception();
  }

  /** The value of a task that has ended, or what it ended with. */
  static <T extends @Nullable Object> T result(Task<? extends T> task) {
    return task.result();
  }

  @Override
  final List<? extends AsyncScope> sources() {
    return sources;
  }

  @Override
  final Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        if (state == ARRIVED) {
          awaited();
        }
        if (loop == null) {
          loop = Fermata.getRunningLoop();
          start();
        }
        while (ready.isEmpty()) {
          if (hasEnded()) {
            return false;
          }
          if (suspend(ARRIVED, arrival.next(loop()))) {
            return null;
          }
          awaited();
        }
        T value = ready.remove().take();
        taken();
        return give(value);
      }
    };
  }

  @Override
  final Coroutine<Boolean> leave(@Nullable Throwable cause) {
    ready.clear();
    // One that has ended already cannot be cancelled: its failure would have come later, if at all.
    return new Leaving(List.copyOf(tasks).stream().filter(Task::cancel).toList().iterator(), cause);
  }

  private final class Leaving extends Coroutine<Boolean> {
    private static final int JOINED = 1;
    private static final int CLOSED = 2;

    private final Iterator<Task<?>> cancelled;
    private final @Nullable Throwable cause;
    private @Nullable Task<?> joined;

    /** What a task threw instead of its cancellation. */
    private @Nullable Throwable failure;

    Leaving(Iterator<Task<?>> cancelled, @Nullable Throwable cause) {
      this.cancelled = cancelled;
      this.cause = cause;
    }

    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state != CLOSED) {
        if (state == JOINED) {
          joined();
        }
        while (cancelled.hasNext()) {
          joined = cancelled.next();
          if (suspend(JOINED, joined.join())) {
            return null;
          }
          joined();
        }
        if (suspend(CLOSED, new ExitAll(sources, cause))) {
          return null;
        }
      }
      awaited();
      if (failure != null) {
        throw failure;
      }
      return false;
    }

    private void joined() throws Throwable {
      awaited();
      if (failure == null) {
        failure = ConcurrentStage.failure(Objects.requireNonNull(joined));
      }
    }
  }
}
