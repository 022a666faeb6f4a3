package dev.fermata.io;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread of one pipe, since a pipe of a process cannot be selected on: virtual where there are
 * virtual threads. It is there only while the pipe is used.
 */
final class PipeThread {
  private static final ThreadFactory THREADS = threads();

  private PipeThread() {}

  /** Runs one thing after the other; needs no shutting down. */
  static Executor create() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), THREADS);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private static ThreadFactory threads() {
    if (Runtime.version().feature() < 21) {
      return work -> {
        Thread thread = new Thread(work, "fermata-pipe");
        thread.setDaemon(true);
        return thread;
      };
    }
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      type.getMethod("name", String.class).invoke(builder, "fermata-pipe");
      return (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no virtual threads in " + Runtime.version(), e);
    }
  }
}
