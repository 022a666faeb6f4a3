package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class captures a variable whose type has no name, beside one that outlives an await. */
class LocalClassCapturesAnonymousClass {
  @Async
  static Object run() {
    int factor = await(value(2));
    class Kept {
      final int twice = factor * 2;
    }
    Kept kept = new Kept();
    await(value(1));
    var counter =
        new Object() {
          int count = kept.twice;

          int next() {
            return count++;
          }
        };
    class Local {
      int sum() {
        return counter.next() + counter.next();
      }
    }
    return new Local().sum() + kept.twice;
  }
}
