package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A cast to an intersection type. */
class IntersectionCast {
  @Async
  static Object run() {
    var both = (CharSequence & Comparable<String>) await(value("abc"));
    int length = both.length();
    await(value("pause"));
    return length + both.compareTo("abd");
  }
}
