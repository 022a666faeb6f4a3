package dev.fermata.processor;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs work on a stack that is deep enough for any source that the compiler takes: parsing,
 * attribution and the passes recurse as deep as an expression nests.
 */
final class DeepStack {
  /** Address space, not memory: pages are taken as they are touched. */
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /** Runs work while the calling thread waits, and throws what it throws. */
  static void run(Runnable work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, work, "fermata", BYTES);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.setUncaughtExceptionHandler((failed, error) -> failure.set(error));
    thread.start();
    boolean isInterrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException error) {
      throw error;
    }
  }
}
