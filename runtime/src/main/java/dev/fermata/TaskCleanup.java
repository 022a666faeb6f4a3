package dev.fermata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The end of a loop's work before it is closed: cancels the tasks that are left and awaits them,
 * then closes the generators that are open.
 */
final class TaskCleanup extends Coroutine<@Nullable Void> {
  private static final int TASKS = 1;
  private static final int GENERATORS = 2;

  private final AbstractEventLoop loop;
  private final String whenFailed;
  private Collection<Task<?>> left;
  private Iterator<Task<?>> unjoined;

  private TaskCleanup(AbstractEventLoop loop, Set<Task<?>> left, String during) {
    this.loop = loop;
    this.left = left;
    this.unjoined = left.iterator();
    this.whenFailed = "unhandled exception during " + during + " shutdown";
  }

  /**
   * Cancels a loop's tasks, in the order of their creation.
   *
   * @param during what ends, for messages
   * @return a coroutine that awaits their end, closes open generators in the order in which they
   *     were started, and reports what failed; null if there are neither
   */
  static @Nullable TaskCleanup cancelAll(AbstractEventLoop loop, String during) {
    Set<Task<?>> left = loop.tasks().snapshot();
    for (Task<?> task : left) {
      task.cancel();
    }
    return left.isEmpty() && loop.openGenerators().snapshot().isEmpty()
        ? null
        : new TaskCleanup(loop, left, during);
  }

  @Override
  protected @Nullable Void resume() throws Throwable {
    if (state == 0) {
      state = TASKS;
    } else {
      awaited();
    }
    if (state == TASKS) {
      if (joins()) {
        return null;
      }
      report(whenFailed);
      closeGenerators();
      state = GENERATORS;
    }
    if (joins()) {
      return null;
    }
    report("an error occurred while a generator was closed");
    return null;
  }

  /** Waits for the next task; false when all have ended. */
  private boolean joins() throws Throwable {
    while (unjoined.hasNext()) {
      if (suspend(state, unjoined.next().join())) {
        return true;
      }
      awaited();
    }
    return false;
  }

  /** The counterpart of asyncio's {@code shutdown_asyncgens}. */
  private void closeGenerators() {
    List<Task<?>> exits = new ArrayList<>();
    for (GeneratorIterator<?> generator : loop.openGenerators().snapshot()) {
      exits.add(loop.createTask(generator.exit(null)));
    }
    left = exits;
    unjoined = exits.iterator();
  }

  private void report(String message) {
    for (Task<?> task : left) {
      Throwable error = task.cancelled() ? null : task.exception();
      if (error != null && !loop.errors().wasThrown(error)) {
        loop.callExceptionHandler(new ExceptionContext(message, error, task, null));
      }
    }
  }
}
