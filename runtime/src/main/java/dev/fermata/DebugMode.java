package dev.fermata;

import dev.fermata.companion.Timed;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Whether any loop that runs is in debug mode: the one test that other code pays for. */
final class DebugMode {
  private static final AtomicInteger RUNNING_LOOPS = new AtomicInteger();

  private DebugMode() {}

  static boolean isActive() {
    return RUNNING_LOOPS.get() > 0;
  }

  /** Counts loops in debug mode that begin to run, or those that end. */
  static void count(int change) {
    RUNNING_LOOPS.addAndGet(change);
  }

  /** Notes where a coroutine is created, if the loop of the present thread is in debug mode. */
  static @Nullable Creation created(Coroutine<?> coroutine) {
    AbstractEventLoop loop = Execution.runningLoopOrNull();
    if (coroutine instanceof Timed<?>) {
      // The body that it wraps is noted already.
      return null;
    }
    return loop != null && loop.getDebug() ? loop.neverAwaited().add(coroutine) : null;
  }
}
