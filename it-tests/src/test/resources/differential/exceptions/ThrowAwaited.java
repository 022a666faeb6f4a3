package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** throw await(x). */
class ThrowAwaited {
  @Async
  static Object run() {
    throw await(value(new IllegalStateException("thrown")));
  }
}
