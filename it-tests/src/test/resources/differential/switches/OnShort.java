package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on byte and short with negative labels. */
class OnShort {
  @Async
  static Object run() {
    short s = -1;
    byte b = (byte) (int) await(value(-128));
    String result = "";
    switch (s) {
      case -1:
        result += await(value("minus one"));
    }
    switch (b) {
      case -128 -> result += await(value("least"));
      case 127 -> result += "greatest";
    }
    return result;
  }
}
