package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The class of a constructor call with an await in its arguments is initialized once. */
class ClassInitializedBeforeArguments {
  @Async
  static Object run() {
    return new Loud(await(value(1))).number;
  }

  static class Loud {
    final int number;

    Loud(int number) {
      this.number = number;
    }
  }
}
