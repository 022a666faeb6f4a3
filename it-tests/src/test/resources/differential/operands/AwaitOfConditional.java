package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.complete;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The awaitable is chosen by a conditional. */
class AwaitOfConditional {
  @Async
  static Object run() {
    boolean b = await(value(true));
    return await(b ? value(1) : value(2)) + await(b ? complete(3) : later(4));
  }
}
