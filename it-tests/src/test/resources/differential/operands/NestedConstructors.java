package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** new P(new P(await(a)), await(b)) four deep. */
class NestedConstructors {
  @Async
  static Object run() {
    return new P(
            new P(new P(new P(null, await(value(1))), await(value(2))), await(value(3))),
            await(value(4)))
        .toString();
  }

  static class P {
    final P inner;
    final int number;

    P(P inner, int number) {
      trace("new P " + number);
      this.inner = inner;
      this.number = number;
    }

    @Override
    public String toString() {
      return "P(" + inner + "," + number + ")";
    }
  }
}
