package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** a[await(i)]++ and ++o(await(x)).f. */
class IncrementOfAwaitedElement {
  int f = 5;

  @Async
  static Object run() {
    int[] a = {1, 2, 3};
    int x = a[await(value(1))]++;
    int y = --a[await(value(2))];
    IncrementOfAwaitedElement o = new IncrementOfAwaitedElement();
    int z = o.self(await(value(1))).f++;
    return x + " " + y + " " + z + java.util.Arrays.toString(a) + o.f;
  }

  IncrementOfAwaitedElement self(int unused) {
    return this;
  }
}
