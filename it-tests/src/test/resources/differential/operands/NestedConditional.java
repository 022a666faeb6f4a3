package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** ?: in each position of another. */
class NestedConditional {
  @Async
  static Object run() {
    return (await(value(true)) ? await(value(false)) : true)
        ? await(value("a"))
        : await(value(true)) ? await(value("b")) : traced("c", "c");
  }
}
