package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable declared in a loop's body is new in each iteration. */
class ScopeEndsInLoop {
  @Async
  static Object run() {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int fresh;
      if (i == 1) {
        fresh = await(value(10));
      } else {
        fresh = i;
      }
      await(value("pause"));
      result.append(fresh).append(' ');
    }
    return result.toString();
  }
}
