package dev.fermata;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What {@link Fermata#toThread} returns: work on another thread, in a copy of the context. */
final class ToThread<T extends @Nullable Object> extends Coroutine<T> {
  private final Callable<? extends T> work;

  ToThread(Callable<? extends T> work) {
    this.work = work;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0) {
      Context context = Context.copy();
      Future<T> result =
          Execution.runningLoop()
              .runInExecutor(null, FlightRecording.onThread(() -> context.call(work), this));
      if (suspend(1, result)) {
        return null;
      }
    }
    return awaited();
  }
}
