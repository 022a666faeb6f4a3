package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** || evaluates its right side only after a false left side. */
class ConditionalOr {
  @Async
  static Object run() {
    boolean a = await(value(true)) || await(value(false));
    boolean b = await(value(false)) || await(value(true));
    boolean c = traced("c", true) || await(value(true));
    boolean d = traced("d", false) || await(value(true));
    return "" + a + b + c + d;
  }
}
