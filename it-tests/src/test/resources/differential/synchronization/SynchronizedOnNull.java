package synchronization;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** synchronized on an awaited null faults. */
class SynchronizedOnNull {
  @Async
  static Object run() {
    synchronized (await(value((Object) null))) {
      trace("unreachable");
    }
    return "unreachable";
  }
}
