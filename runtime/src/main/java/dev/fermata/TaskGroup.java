package dev.fermata;

import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that end together. The counterpart of {@code asyncio.TaskGroup}.
 *
 * <pre>{@code
 * try (var group = new TaskGroup()) {
 *   var user = group.createTask(UsersAsync.find(id));
 *   var orders = group.createTask(OrdersAsync.of(id));
 * }
 * // both are done here
 * }</pre>
 *
 * <p>The end of the block waits for all tasks of the group. When one of them fails, or the block
 * does, or the task that runs the block is cancelled, the other tasks are cancelled, and so is the
 * block if it is still running; then the first error of a task is thrown, as it is, with those of
 * others as suppressed. A task that is cancelled alone fails nothing. A fatal error, such as {@link
 * InternalError}, goes before others.
 *
 * <p>A group is entered when it is made, by the task that makes it. For that task's loop, on its
 * thread.
 */
public class TaskGroup implements AsyncScope {
  private final AbstractEventLoop loop;

  /** The task that runs the block. */
  private final Task<?> parent;

  private final Set<Task<?>> tasks = new LinkedHashSet<>();
  private final List<Throwable> errors = new ArrayList<>();
  private boolean exiting;

  /** Whether the tasks were cancelled; no new ones are taken then. */
  private boolean aborting;

  /** Whether this group cancelled its parent, and so has to take that request back. */
  private boolean cancelledParent;

  /** What the parent waits for at the end of the block. */
  private @Nullable Future<@Nullable Void> lastEnd;

  /**
   * Enters a new group, in the current task.
   *
   * @throws IllegalStateException if no loop runs on this thread, or no task of it
   */
  public TaskGroup() {
    loop = Execution.runningLoop();
    Task<?> current = loop.currentTask();
    if (current == null) {
      throw new IllegalStateException(
          "a TaskGroup needs a parent task: make it in a coroutine, not in a callback");
    }
    parent = current;
  }

  /**
   * Makes a task of this group. It is scheduled, never run at once.
   *
   * @param awaitable what the task awaits
   * @param <T> the type of its result
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled; the coroutine is
   *     closed then
   */
  public <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable) {
    return createTask(awaitable, null);
  }

  /**
   * Makes a task of this group. It is scheduled, never run at once.
   *
   * @param awaitable what the task awaits
   * @param name the task's name; null for the next of {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of its result
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled; the coroutine is
   *     closed then
   */
  public <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name) {
    return start(awaitable, name, null);
  }

  /**
   * Makes a task of this group, in a context of its own. It is scheduled, never run at once.
   *
   * @param awaitable what the task awaits
   * @param name the task's name; null for the next of {@code Task-1}, {@code Task-2}, …
   * @param context the context that it runs in, not copied
   * @param <T> the type of its result
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled; the coroutine is
   *     closed then
   */
  public <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name, Context context) {
    return start(awaitable, name, Objects.requireNonNull(context, "context"));
  }

  private <T extends @Nullable Object> Task<T> start(
      Awaitable<? extends T> awaitable, @Nullable String name, @Nullable Context context) {
    Objects.requireNonNull(awaitable, "awaitable");
    if (isFinished() || aborting) {
      if (awaitable instanceof Coroutine<?> coroutine) {
        coroutine.close();
      }
      throw new IllegalStateException(
          this + (isFinished() ? " is finished" : " is shutting down") + ": it takes no new task");
    }
    Task<T> task =
        context == null
            ? loop.createTask(awaitable, name)
            : loop.createTask(awaitable, name, context);
    tasks.add(task);
    task.addDoneCallback(this::onDone);
    return task;
  }

  /**
   * Makes a task of this group that runs a block, which may await. It is scheduled, never run at
   * once.
   *
   * @param body what the task runs; what it throws fails the group
   * @param <T> the type of its result
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled
   */
  public <T extends @Nullable Object> Task<T> createTask(AsyncSupplier<? extends T, ?> body) {
    return createTask(body, null);
  }

  /**
   * Makes a task of this group that runs a block, which may await. It is scheduled, never run at
   * once.
   *
   * @param body what the task runs; what it throws fails the group
   * @param name the task's name; null for the next of {@code Task-1}, {@code Task-2}, …
   * @param <T> the type of its result
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled
   */
  public <T extends @Nullable Object> Task<T> createTask(
      AsyncSupplier<? extends T, ?> body, @Nullable String name) {
    return createTask(AsyncBodies.<T>get(body), name);
  }

  /**
   * Makes a task of this group that runs a block without a value, which may await. It is scheduled,
   * never run at once.
   *
   * @param body what the task runs; what it throws fails the group
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled
   */
  public Task<@Nullable Void> createTask(AsyncAction<?> body) {
    return createTask(body, null);
  }

  /**
   * Makes a task of this group that runs a block without a value, which may await. It is scheduled,
   * never run at once.
   *
   * @param body what the task runs; what it throws fails the group
   * @param name the task's name; null for the next of {@code Task-1}, {@code Task-2}, …
   * @return the new task
   * @throws IllegalStateException if the group has ended or is being cancelled
   */
  public Task<@Nullable Void> createTask(AsyncAction<?> body, @Nullable String name) {
    return createTask(AsyncBodies.run(body), name);
  }

  /**
   * Ends the group early and without an error: cancels its tasks, and the block if it is still
   * running. Does nothing if the group has ended or is being cancelled.
   */
  public void cancel() {
    if (!isFinished() && !aborting) {
      abort();
      cancelParent();
    }
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new Exit(cause);
  }

  private boolean isFinished() {
    return exiting && tasks.isEmpty();
  }

  private void abort() {
    aborting = true;
    for (Task<?> task : tasks) {
      task.cancel();
    }
  }

  private void cancelParent() {
    cancelledParent = true;
    parent.cancel();
  }

  private void onDone(Future<?> task) {
    tasks.remove(task);
    if (tasks.isEmpty() && lastEnd != null) {
      lastEnd.completeIfPending(null);
    }
    Throwable error = task.cancelled() ? null : task.exception();
    if (error == null) {
      return;
    }
    if (parent.done()) {
      loop.callExceptionHandler(
          new ExceptionContext(
              task + " failed after the end of its group's parent " + parent, error, task, null));
      return;
    }
    errors.add(error);
    if (!aborting) {
      abort();
      cancelParent();
    }
  }

  @Override
  public String toString() {
    String phase = isFinished() ? "finished" : aborting ? "cancelling" : "entered";
    return "TaskGroup[" + phase + ", tasks=" + tasks.size() + ", errors=" + errors.size() + "]";
  }

  private final class Exit extends Coroutine<Boolean> {
    /** What ended the block. */
    private final @Nullable Throwable cause;

    /** The parent's cancellation that is to go on, unless it turns out to be the group's own. */
    private @Nullable CancelledError cancellation;

    /** The last cancellation that came while this waited. */
    private @Nullable CancelledError interruption;

    Exit(@Nullable Throwable cause) {
      this.cause = cause;
    }

    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state == 0) {
        begin();
      } else {
        try {
          awaited();
        } catch (CancelledError cancelled) {
          interruption = cancelled;
          if (!aborting) {
            cancellation = cancelled;
            abort();
          }
        }
      }
      if (tasks.isEmpty()) {
        return end();
      }
      Future<@Nullable Void> pending = new GroupEnd(loop, tasks);
      lastEnd = pending;
      suspend(1, pending);
      return null;
    }

    private void begin() {
      if (exiting) {
        throw new IllegalStateException(TaskGroup.this + " has been exited already");
      }
      exiting = true;
      if (cause instanceof CancelledError cancelled) {
        cancellation = cancelled;
      }
      if (cause != null && !aborting) {
        abort();
      }
    }

    /** Whether the block's end is swallowed. */
    private boolean end() throws Throwable {
      if (cancelledParent) {
        if (parent.uncancel() == 0) {
          cancellation = null;
        } else if (interruption != null) {
          // Of the requests that stand, none is the group's: the last one came from outside.
          cancellation = interruption;
        }
      }
      boolean bodyFailed = cause != null && !(cause instanceof CancelledError);
      if (errors.isEmpty() && !bodyFailed) {
        if (cancellation == null) {
          return cause != null;
        }
        if (cancellation == cause) {
          return false;
        }
        throw cancellation;
      }
      if (parent.cancelling() > 0) {
        // The error goes first; the parent's next await throws the cancellation from outside.
        parent.uncancel();
        parent.cancel();
      }
      if (cancelledParent
          && cancellation == null
          && cause instanceof CancelledError own
          && parent.cancelling() == 0) {
        own.absorb();
      }
      Throwable error = foremost();
      Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
      known.add(error);
      Collections.addAll(known, error.getSuppressed());
      for (Throwable other : errors) {
        if (known.add(other)) {
          error.addSuppressed(other);
        }
      }
      if (error == cause) {
        return false;
      }
      throw error;
    }

    /** The error to throw: a fatal one, the first one of a task, or what ended the block. */
    private Throwable foremost() {
      if (cause != null && (errors.isEmpty() || Failure.isFatal(cause))) {
        return cause;
      }
      for (Throwable error : errors) {
        if (Failure.isFatal(error)) {
          return error;
        }
      }
      return errors.get(0);
    }
  }

  /** What the parent waits for at the end of its block: the end of all tasks. */
  private static final class GroupEnd extends Future<@Nullable Void> {
    private final Set<Task<?>> tasks;

    GroupEnd(AbstractEventLoop loop, Set<Task<?>> tasks) {
      super(loop);
      this.tasks = tasks;
    }

    @Override
    void addAwaited(Collection<? super Future<?>> awaited) {
      awaited.addAll(tasks);
    }

    @Override
    boolean awaitsOthers() {
      return true;
    }

    @Override
    Object source() {
      return "its TaskGroup's " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks");
    }
  }
}
