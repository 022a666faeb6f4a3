package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Primitive operands are boxed for parameters of reference type. */
class Boxing {
  @Async
  static Object run() {
    int i = 5;
    return java.util.List.of(await(value(1)), i, await(value('c')), 2.5f, await(value(7L)));
  }
}
