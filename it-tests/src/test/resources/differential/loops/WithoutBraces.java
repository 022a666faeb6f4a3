package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Bodies without braces. */
class WithoutBraces {
  @Async
  static Object run() {
    int i = 0;
    while (i < 2) i += await(value(1));
    for (int j = 0; j < 2; j++) await(value(j));
    do await(value(i++));
    while (i < 4);
    for (int x : new int[] {1, 2}) i += await(value(x));
    return i;
  }
}
