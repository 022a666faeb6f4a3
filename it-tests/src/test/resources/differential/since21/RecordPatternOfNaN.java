package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A record pattern matches whatever the components are, a NaN and a null too. */
class RecordPatternOfNaN {
  record Numbers(double d, float f, Double box, boolean b) {}

  record Pair<A, B>(A left, B right) {}

  @Async
  static Object run() {
    Object o = await(value(new Numbers(Double.NaN, Float.NaN, null, false)));
    if (!(o instanceof Numbers(double d, float f, Double box, var b)) || b) {
      return "none";
    }
    String text = await(value("numbers")) + d + f + box;
    Object pair = new Pair<>(new Numbers(0.0, -0f, Double.NaN, true), o);
    return pair instanceof Pair<?, ?>(Numbers(double x, float y, Double z, boolean t), var right)
            && await(value(t))
        ? text + x + y + z + right
        : "no pair";
  }
}
