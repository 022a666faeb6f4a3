package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A pattern binds an awaited value. */
class InstanceOfPattern {
  @Async
  static Object run() {
    Object o = await(value("abc"));
    if (o instanceof String s && s.length() == await(value(3))) {
      return s + await(value("d"));
    }
    return "no";
  }
}
