package synchronization;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** return, break and exceptions release the monitor. */
class ReturnFromSynchronized {
  @Async
  static Object run() {
    Object lock = new Object();
    for (int i = 0; i < 3; i++) {
      synchronized (lock) {
        if (i == 1) {
          break;
        }
      }
      trace(await(value(Thread.holdsLock(lock))));
    }
    try {
      synchronized (lock) {
        throw new Boom("x");
      }
    } catch (Boom e) {
      trace(await(value(Thread.holdsLock(lock))));
    }
    synchronized (lock) {
      return Thread.holdsLock(lock);
    }
  }
}
