package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** String + with char, null, numbers and booleans. */
class StringConcatenationOfMixedTypes {
  @Async
  static Object run() {
    String nothing = null;
    return await(value('c'))
        + "s"
        + await(value(1))
        + 'd'
        + await(value(2.0f))
        + nothing
        + await(value((Object) null))
        + true
        + 3L
        + await(value(false));
  }
}
