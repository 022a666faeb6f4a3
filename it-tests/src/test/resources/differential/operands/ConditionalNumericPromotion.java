package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A conditional of Integer and double is a double. */
class ConditionalNumericPromotion {
  @Async
  static Object run() {
    Object o = true ? await(value(1)) : 2.0;
    Object p = await(value(false)) ? 1 : await(value(2L));
    Object q = traced("q", true) ? await(value('a')) : 0;
    return o + " " + o.getClass() + p + p.getClass() + q + q.getClass();
  }
}
