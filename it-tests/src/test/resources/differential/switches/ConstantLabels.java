package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Constant expressions as labels, private constants among them. */
class ConstantLabels {
  private static final int ONE = 1;
  private static final String KEY = "k" + ONE;
  static final char C = 'c';

  @Async
  static Object run() {
    final int three = 3;
    String result = "";
    for (int i = 1; i < 4; i++) {
      switch (i) {
        case ONE:
          result += await(value("one"));
          break;
        case ONE + 1:
          result += await(value("two"));
          break;
        case three:
          result += "three";
          break;
      }
    }
    switch (await(value("k1"))) {
      case KEY -> result += await(value("key"));
      default -> result += "none";
    }
    switch (await(value('c'))) {
      case C -> result += await(value("c"));
      default -> {}
    }
    return result;
  }
}
