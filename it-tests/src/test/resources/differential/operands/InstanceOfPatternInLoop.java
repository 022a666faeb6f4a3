package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding introduced by a loop's condition. */
class InstanceOfPatternInLoop {
  @Async
  static Object run() {
    Object o = "aaa";
    while (!(o instanceof Integer number)) {
      o = await(value(((String) o).length()));
    }
    return number + await(value(number));
  }
}
