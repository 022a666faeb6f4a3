package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on an enum. */
class OnEnum {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  @Async
  static Object run() {
    String result = "";
    for (Color color : Color.values()) {
      switch (await(value(color))) {
        case RED:
          result += await(value("r"));
          break;
        case GREEN:
          result += "g";
          break;
        default:
          result += await(value("x"));
      }
      result +=
          switch (color) {
            case RED -> await(value(1));
            case GREEN -> 2;
            case BLUE -> await(value(3));
          };
    }
    return result;
  }
}
