package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** String literals that stand side by side behind something else, which compilers make one. */
class FoldedStrings {
  @Async
  static Object run() {
    int index = 3;
    return await(value("a")) + "b" + "c" + index + "d" + "e" + await(value("f")) + ("g" + "h") + "i";
  }
}
