package dev.fermata;

import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end of a loop's tasks before it is closed: cancels those that are left and awaits them. */
final class TaskCleanup extends Coroutine<Void> {
  private final AbstractEventLoop loop;
  private final Set<Task<?>> left;
  private final Iterator<Task<?>> unjoined;
  private final String whenFailed;

  private TaskCleanup(AbstractEventLoop loop, String during) {
    this.loop = loop;
    this.left = loop.tasks().snapshot();
    this.unjoined = left.iterator();
    this.whenFailed = "unhandled exception during " + during + " shutdown";
  }

  /**
   * Cancels a loop's tasks, in the order of their creation.
   *
   * @param during what ends, for messages
   * @return a coroutine that awaits their end and reports those that failed; null if there are none
   */
  static @Nullable TaskCleanup cancelAll(AbstractEventLoop loop, String during) {
    TaskCleanup cleanup = new TaskCleanup(loop, during);
    for (Task<?> task : cleanup.left) {
      task.cancel();
    }
    return cleanup.left.isEmpty() ? null : cleanup;
  }

  @Override
  protected @Nullable Void resume() throws Throwable {
    if (state == 1) {
      awaited();
    }
    while (unjoined.hasNext()) {
      if (suspend(1, unjoined.next().join())) {
        return null;
      }
      awaited();
    }
    report();
    return null;
  }

  private void report() {
    for (Task<?> task : left) {
      Throwable error = task.cancelled() ? null : task.exception();
      if (error != null) {
        loop.callExceptionHandler(new ExceptionContext(whenFailed, error, task, null));
      }
    }
  }
}
