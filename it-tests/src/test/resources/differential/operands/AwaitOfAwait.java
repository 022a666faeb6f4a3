package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The operand of an await may itself await. */
class AwaitOfAwait {
  @Async
  static Object run() {
    return await(value(await(value(await(value(1)))) + 1)) + 1;
  }
}
