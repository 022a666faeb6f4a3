package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A constant variable in the body of a loop of which only the head awaits. */
class ConstantInLoopThatAwaits {
  @Async
  static Object run() {
    int sum = 0;
    label:
    for (int i = 0; i < 3 && await(value(true)); i++, sum += 2) {
      int copy = i;
      final boolean constant = true;
      assert copy == i || constant : copy;
    }
    for (int i = 0; i < await(value(2)); i++) {
      final int three = 3;
      sum += three;
      trace(sum);
    }
    int j = 0;
    do {
      final byte one = 1;
      j += one;
      assert constantly(one) : j;
    } while (await(value(j)) < 2);
    while (await(value(j)) < 4) {
      int k = j;
      final String text = "k";
      trace(text + k);
      j++;
    }
    return sum + j;
  }

  private static boolean constantly(byte value) {
    return value == 1;
  }
}
