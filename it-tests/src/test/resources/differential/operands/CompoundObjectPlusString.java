package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** += of a string on a variable of type Object. */
class CompoundObjectPlusString {
  @Async
  static Object run() {
    Object o = "a";
    o += await(value("b"));
    return o;
  }
}
