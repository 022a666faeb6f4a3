package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Class literals beside awaits. */
class ClassLiterals {
  @Async
  static Object run() {
    return await(value(String.class)).getSimpleName()
        + int[].class.getName()
        + await(value(int.class))
        + void.class;
  }
}
