package dev.fermata;

import java.util.Iterator;
import java.util.LinkedHashSet;

/**
 * The failed futures of a loop whose error nobody has asked for yet. They are reported when the
 * loop closes; so that they do not pile up in one that runs for long, the oldest is reported as
 * soon as there are more than {@value #LIMIT}.
 */
final class UnretrievedFailures {
  static final int LIMIT = 1000;

  private final LinkedHashSet<Future<?>> futures = new LinkedHashSet<>();

  void add(Future<?> future) {
    futures.add(future);
    if (futures.size() > LIMIT) {
      reportOldest();
    }
  }

  void remove(Future<?> future) {
    futures.remove(future);
  }

  void reportAll() {
    while (!futures.isEmpty()) {
      reportOldest();
    }
  }

  private void reportOldest() {
    Iterator<Future<?>> oldest = futures.iterator();
    Future<?> future = oldest.next();
    oldest.remove();
    String kind = future instanceof Task<?> ? "Task" : "Future";
    Throwable error = future.peek() instanceof Failure failure ? failure.error : null;
    future
        .loop()
        .callExceptionHandler(
            new ExceptionContext(kind + " exception was never retrieved", error, future, null));
  }
}
