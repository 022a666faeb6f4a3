package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An else belongs to the nearest if. */
class DanglingElse {
  @Async
  static Object run() {
    String result = "none";
    if (await(value(true)))
      if (await(value(false))) result = "inner";
      else result = await(value("else"));
    return result;
  }
}
