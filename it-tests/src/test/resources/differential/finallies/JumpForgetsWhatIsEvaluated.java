package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.Boom;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A finally that always jumps forgets how its try ended, which is evaluated all the same. */
class JumpForgetsWhatIsEvaluated {
  @SuppressWarnings("finally")
  @Async
  static Object run() {
    int[] numbers = {1};
    for (int i = 0; i < 7; i++) {
      try {
        if (i == 0) {
          return traced("returned", i);
        } else if (i == 1) {
          continue;
        } else if (i == 2) {
          return numbers[5] + traced("never", i);
        } else if (i == 3) {
          return i++;
        } else if (i == 5) {
          throw new Boom("thrown");
        }
        return numbers[0] + await(value(i));
      } catch (Boom e) {
        return traced("caught", i);
      } finally {
        trace(await(value("finally " + i)));
        continue;
      }
    }
    return switch (await(value(1))) {
      case 1 -> {
        try {
          yield traced("yielded", 1);
        } finally {
          yield await(value(2));
        }
      }
      default -> 3;
    };
  }
}
