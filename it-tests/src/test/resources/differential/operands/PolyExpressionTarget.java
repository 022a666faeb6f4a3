package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The target type reaches an await's inference. */
class PolyExpressionTarget {
  @Async
  static Object run() {
    Comparable<String> c = await(value("a"));
    CharSequence s = await(value("b"));
    Object o = await(value(1));
    Number n = await(value(1L));
    return c.compareTo("a") + s.length() + "" + o + n;
  }
}
