package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break out of a labeled block. */
class LabeledBlock {
  @Async
  static Object run() {
    String result = "";
    block:
    {
      result += await(value("a"));
      if (await(value(true))) {
        break block;
      }
      result += "never";
    }
    return result + "end";
  }
}
