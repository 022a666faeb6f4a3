package synchronization;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** synchronized around a block without an await. */
class SynchronizedWithoutAwait {
  @Async
  static Object run() {
    Object lock = new Object();
    int x = await(value(1));
    synchronized (lock) {
      x++;
      trace(Thread.holdsLock(lock));
    }
    trace(Thread.holdsLock(lock));
    return x + await(value(1));
  }
}
