package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A chain on one mutable object. */
class BuilderChain {
  @Async
  static Object run() {
    return new StringBuilder()
        .append(await(value(1)))
        .append(traced("x", "x"))
        .append(await(value('c')))
        .append(await(value(2.5)))
        .reverse()
        .toString();
  }
}
