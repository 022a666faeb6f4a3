package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on boxed values. */
class OnBoxed {
  @Async
  static Object run() {
    Integer i = await(value(2));
    Character c = 'x';
    String result = "";
    switch (i) {
      case 2:
        result += await(value("two"));
        break;
      default:
    }
    switch (c) {
      case 'x' -> result += await(value("x"));
      default -> {}
    }
    Byte b = 1;
    return result
        + switch (b) {
          case 1 -> await(value("b"));
          default -> "";
        };
  }
}
