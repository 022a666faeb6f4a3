package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Constants beside patterns on a boxed selector. */
class PatternOnBoxed {
  @Async
  static Object run() {
    String result = "";
    for (Integer i : new Integer[] {1, 5, 50}) {
      result +=
          switch (i) {
            case 1 -> await(value("one"));
            case Integer n when n > 10 -> "big" + await(value(n));
            case Integer n -> "some" + n;
          };
    }
    return result;
  }
}
