package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Qualified enum constants beside patterns. */
class EnumAndPattern {
  sealed interface Key permits Color, Name {}

  enum Color implements Key {
    RED,
    GREEN
  }

  record Name(String text) implements Key {}

  @Async
  static Object run() {
    String result = "";
    for (Key key : new Key[] {Color.RED, Color.GREEN, new Name("n")}) {
      result +=
          switch (key) {
            case Color.RED -> await(value("red"));
            case Color.GREEN -> "green";
            case Name(String text) -> text + await(value("!"));
          };
    }
    return result;
  }
}
