package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Character and string escapes survive. */
class CharEscapes {
  @Async
  static Object run() {
    return await(value('\n'))
        + "\t\"\\\101\0\u0041"
        + await(value('\''))
        + '\u00e9'
        + "\s|"
        + await(value("\b\f\r"));
  }
}
