package dev.fermata.junit;

import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Task;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run whose real time is over, or whose thread is interrupted, as JUnit's {@code @Timeout}
 * does: main is cancelled, and when that does not help within a second, the loop is stopped.
 */
final class RealTimeLimit implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final EventLoop loop;
  private final Task<?> main;
  private final Function<Task<?>, String> names;
  private @Nullable Watch watch;
  private volatile @Nullable String reason;

  RealTimeLimit(EventLoop loop, Task<?> main, Function<Task<?>, String> names) {
    this.loop = loop;
    this.main = main;
    this.names = names;
  }

  /** Begins to count; nothing for null. */
  synchronized RealTimeLimit start(@Nullable Duration limit) {
    if (limit != null) {
      watch = Watch.after(limit, () -> post(loop, () -> expire(limit)));
    }
    return this;
  }

  private void expire(Duration limit) {
    giveUp(
        "the test did not end within %s of real time (system property fermata.testTimeout)"
            .formatted(Texts.seconds(limit)));
  }

  /** The thread was interrupted. On the loop's thread. */
  void interrupted() {
    giveUp("the test's thread was interrupted");
  }

  private synchronized void giveUp(String why) {
    if (reason != null || main.done()) {
      return;
    }
    reason = why + ":\n" + new TaskTree(Fermata.allTasks(loop), names);
    main.cancel();
    close();
    watch = Watch.after(GRACE, () -> post(loop, loop::stop));
  }

  /** What comes out of the run instead of what it threw, if that is because it was ended. */
  RuntimeException explain(Throwable thrown) {
    String why = reason;
    if (why == null) {
      return sneakyThrow(thrown);
    }
    TestFailure failure = new TestFailure(why);
    failure.addSuppressed(thrown);
    throw failure;
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  /** Runs something on the loop, if it is still open. */
  static void post(EventLoop loop, Runnable action) {
    try {
      loop.callSoonThreadsafe(action);
    } catch (IllegalStateException e) {
      // Closed in the meantime: there is nothing to end.
    }
  }

  @SuppressWarnings("unchecked")
  static <X extends Throwable> RuntimeException sneakyThrow(Throwable error) throws X {
    throw (X) error;
  }
}
