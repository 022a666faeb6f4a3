package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Static members of enclosing classes by simple name. */
class StaticNestedMembers {
  static int counter;

  static class Nested {
    static int own = 5;

    @Async
    static int body() {
      counter += await(value(1));
      return counter + own + helper();
    }
  }

  static int helper() {
    return 100;
  }

  @Async
  static Object run() {
    counter = 0;
    return await(StaticNestedMembers_NestedAsync.body());
  }
}
