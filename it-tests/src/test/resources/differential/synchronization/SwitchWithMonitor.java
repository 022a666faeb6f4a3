package synchronization;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Awaitable;
import dev.fermata.annotation.Async;

/** A switch expression locks a monitor: the JVM takes no code that does so beside an operand. */
class SwitchWithMonitor {
  private static final Object LOCK = new Object();

  @Async
  static Object run() {
    int key = await(value(1));
    int held =
        switch (key) {
          case 1 -> {
            synchronized (LOCK) {
              trace(Thread.holdsLock(LOCK));
            }
            yield 10;
          }
          default -> 20;
        };
    await(later("between"));
    final int assigned;
    int again =
        switch (held) {
          case 10 -> {
            synchronized (LOCK) {
              assigned = 7;
              if (key == 1) {
                yield 30;
              }
            }
            yield 40;
          }
          default -> {
            assigned = 8;
            yield 50;
          }
        };
    trace(assigned);
    String awaited =
        await(
            switch (again) {
              case 30 -> {
                synchronized (LOCK) {
                  yield later("locked");
                }
              }
              default -> value("free");
            });
    Awaitable<String> unlocked =
        switch (key) {
          case 1 -> {
            synchronized (LOCK) {
              try {
                throw new IllegalStateException("caught outside");
              } catch (IllegalStateException e) {
                trace(e.getMessage());
              }
            }
            yield later("last");
          }
          default -> value("never");
        };
    return awaited + await(unlocked) + held + again + Thread.holdsLock(LOCK);
  }
}
