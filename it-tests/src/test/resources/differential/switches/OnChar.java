package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on char. */
class OnChar {
  @Async
  static Object run() {
    String result = "";
    for (char c : "abc".toCharArray()) {
      switch (await(value(c))) {
        case 'a' -> result += await(value("A"));
        case 'b' -> result += "B";
        default -> result += c;
      }
    }
    return result;
  }
}
