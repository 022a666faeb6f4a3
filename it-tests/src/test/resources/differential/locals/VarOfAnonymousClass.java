package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var of an anonymous class that dies before the next await. */
class VarOfAnonymousClass {
  @Async
  static Object run() {
    int n = await(value(5));
    var counter =
        new Object() {
          int count = n;
        };
    counter.count++;
    int result = counter.count;
    await(value("pause"));
    return result;
  }
}
