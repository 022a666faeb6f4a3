package dev.fermata;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cancels a runner's main task when the JVM shuts down, and holds the shutdown until the runner has
 * cleaned up.
 */
final class ShutdownHook extends Thread {
  private static final long GRACE_MILLISECONDS = 30_000;
  private static final long LOOK_MILLISECONDS = 20;

  private final AbstractEventLoop loop;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Thread runner;
  private volatile @Nullable Task<?> main;
  private volatile boolean shuttingDown;

  private ShutdownHook(AbstractEventLoop loop) {
    super("fermata-shutdown");
    this.loop = loop;
  }

  static ShutdownHook register(AbstractEventLoop loop) {
    ShutdownHook hook = new ShutdownHook(loop);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook.shuttingDown = true;
    }
    return hook;
  }

  /** The present thread begins a run, of a task or of the cleaning up. */
  void begin(@Nullable Task<?> task) {
    main = task;
    runner = Thread.currentThread();
    loop.stepper().setInterruptHandler(task == null ? null : task::cancel);
  }

  void end() {
    loop.stepper().setInterruptHandler(null);
    runner = null;
    main = null;
  }

  boolean isShuttingDown() {
    return shuttingDown;
  }

  void remove() {
    closed.countDown();
    if (!shuttingDown) {
      try {
        Runtime.getRuntime().removeShutdownHook(this);
      } catch (IllegalStateException e) {
        shuttingDown = true;
      }
    }
  }

  @Override
  public void run() {
    shuttingDown = true;
    Thread running = runner;
    Task<?> task = main;
    if (running == null || isExiting(running)) {
      return;
    }
    try {
      if (task != null) {
        loop.callSoonThreadsafe(task::cancel);
      }
      awaitCleanup(running);
    } catch (IllegalStateException | InterruptedException e) {
      // Closed in the meantime, or told not to wait: either way there is nothing to wait for.
    }
  }

  /** Waits until the runner has cleaned up, or cannot, since it waits for this very hook itself. */
  private void awaitCleanup(Thread running) throws InterruptedException {
    for (long waited = 0; waited < GRACE_MILLISECONDS; waited += LOOK_MILLISECONDS) {
      if (closed.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS) || isExiting(running)) {
        return;
      }
    }
  }

  /**
   * Keeps quiet about the cancellation that this hook asked for, where it comes out of the main
   * program: the user ended it. Everything else goes to whom it would have gone.
   */
  void expect(Throwable cancellation) {
    if (!shuttingDown) {
      return;
    }
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler other = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler(
        (where, uncaught) -> {
          if (uncaught != cancellation) {
            other.uncaughtException(where, uncaught);
          }
        });
  }

  /** Whether a thread is inside {@code System.exit}, which waits for this very hook. */
  private static boolean isExiting(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
  }
}
