package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** null passes any cast. */
class CastOfNull {
  @Async
  static Object run() {
    String s = (String) await(value((Object) null));
    Integer i = (Integer) await(value((Object) null));
    return s + i;
  }
}
