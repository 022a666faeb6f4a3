package dev.fermata.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where work for threads runs under a schedule: to its end, when it is handed over, on a thread of
 * its own. So its result is there at a moment that does not depend on the machine, and is delivered
 * when the schedule picks it. Work that waits for the loop itself would never end that way: it is
 * let go after a second, and then is out of the schedule's hands.
 */
final class HandOver extends AbstractExecutorService implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 1;

  private final List<String> letGo = new ArrayList<>();
  private volatile boolean shutDown;

  /** A thread for one piece of work. */
  static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "fermata-scheduled-worker");
      setDaemon(true);
    }
  }

  @Override
  public void execute(Runnable work) {
    CountDownLatch done = new CountDownLatch(1);
    new Worker(
            () -> {
              try {
                work.run();
              } finally {
                done.countDown();
              }
            })
        .start();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        letGo.add("work on a thread that did not end within a second");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is out of the schedule's hands. */
  List<String> letGo() {
    return letGo;
  }

  @Override
  public void close() {
    shutDown = true;
  }

  @Override
  public void shutdown() {
    shutDown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutDown = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutDown;
  }

  @Override
  public boolean isTerminated() {
    return shutDown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutDown;
  }
}
