package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding may be final, whether an await stands in its scope or not. */
class InstanceOfFinalBinding {
  @Async
  static Object run() {
    Object o = await(value("abc"));
    if (o instanceof final String s && s.length() == await(value(3))) {
      o = await(value((Object) 5));
    }
    return o instanceof final Integer i ? i + 1 : o;
  }
}
