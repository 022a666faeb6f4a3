package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Variable-arity arguments of reference type keep null and boxed values apart. */
class VarargsOfObjects {
  @Async
  static Object run() {
    return list(await(value(1)), null, 'c', await(value("s")), 2L);
  }

  static java.util.List<Object> list(Object... elements) {
    return java.util.Arrays.asList(elements);
  }
}
