package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** + of a char and an int before a string that is awaited. */
class StringOperandsCharArray {
  @Async
  static Object run() {
    char c = 'c';
    int i = 1;
    return c + i + await(value("s")) + c + i;
  }
}
