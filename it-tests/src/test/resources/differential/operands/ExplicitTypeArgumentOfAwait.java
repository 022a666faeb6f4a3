package operands;

import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** await with an explicit type argument. */
class ExplicitTypeArgumentOfAwait {
  @Async
  static Object run() {
    Object o = dev.fermata.Fermata.<Object>await(value("a"));
    Number n = dev.fermata.Fermata.<Number>await(value(1));
    return o + "" + n;
  }
}
