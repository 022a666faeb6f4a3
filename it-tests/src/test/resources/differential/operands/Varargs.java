package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits among variable-arity arguments. */
class Varargs {
  @Async
  static Object run() {
    return sum("s", await(value(1)), traced("b", 2), await(value(3)));
  }

  static String sum(String label, int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return label + numbers.length + sum;
  }
}
