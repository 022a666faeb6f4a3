package synchronization;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** synchronized (await(x)). */
class SynchronizedOnAwait {
  @Async
  static Object run() {
    Object lock = new Object();
    synchronized (await(value(lock))) {
      trace(Thread.holdsLock(lock));
    }
    return Thread.holdsLock(lock);
  }
}
