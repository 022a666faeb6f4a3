package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** char + char is an int. */
class CharPlusChar {
  @Async
  static Object run() {
    return await(value('a')) + 'b' + ":" + (char) (await(value('a')) + 1);
  }
}
