package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A conditional with an await is the receiver of a call. */
class ConditionalAsReceiver {
  @Async
  static Object run() {
    return (await(value(true)) ? await(value("abc")) : traced("b", "b")).length();
  }
}
