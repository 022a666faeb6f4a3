package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A method whose end cannot be reached. */
class UnreachableEnd {
  @Async
  static Object run() {
    return await(UnreachableEndAsync.body());
  }

  @Async
  static int body() {
    while (true) {
      try {
        if (await(value(1)) == 1) {
          return 5;
        }
      } finally {
        trace("finally");
      }
    }
  }
}
