package dev.fermata;

import dev.fermata.events.ToThread;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Tells a flight recording of work that another thread does. Made on the loop's thread, which knows
 * whose work it is; called on the other. See {@link FlightRecording} for when it may be loaded.
 */
final class ThreadRecording<T extends @Nullable Object> implements Callable<T> {
  private static final ToThread ANY = new ToThread();

  private final Callable<? extends T> work;
  private final ToThread event = new ToThread();
  private final long handedOver = System.nanoTime();

  ThreadRecording(Callable<? extends T> work, Coroutine<?> call) {
    this.work = work;
    Task<?> task = Execution.runningLoop().currentTask();
    if (task != null) {
      StepRecording.describe(event, task, Traces.innermost(call));
    }
  }

  static boolean isWanted() {
    return ANY.isEnabled();
  }

  @Override
  public T call() throws Exception {
    event.waited = System.nanoTime() - handedOver;
    event.begin();
    try {
      return work.call();
    } finally {
      event.commit();
    }
  }
}
