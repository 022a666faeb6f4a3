package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Conditions that lead to the same place whether they are true or not. */
class WaysToOnePlace {
  static int asked;

  @Async
  static Object run() {
    asked = 0;
    trace(await(WaysToOnePlaceAsync.once()));
    trace(await(WaysToOnePlaceAsync.askedInVain()));
    return await(WaysToOnePlaceAsync.empty());
  }

  /** Returns from a loop in a loop, the inner one of which runs once. */
  @Async
  static Object once() {
    int attempts = 0;
    while (true) {
      do {
        try {
          attempts++;
          return await(value("done")) + attempts;
        } catch (Boom e) {
          if (attempts == 2) {
            throw e;
          }
          await(value("back off"));
        }
      } while (false);
    }
  }

  @Async
  static Object askedInVain() {
    while (true) {
      do {
        if (asked > 2) {
          return asked;
        }
        trace(await(value(asked)));
      } while (isAsked());
    }
  }

  @Async
  static Object empty() {
    for (int i = 0; i < 2; i++) {
      if (await(value(i)) == 1) {
        if (isAsked()) {
          {}
        }
      }
    }
    boolean last;
    while (last = isAsked()) {
      if (await(value(asked)) > 4) {
        if (last = isAsked()) {
          continue;
        }
      }
    }
    return asked;
  }

  static boolean isAsked() {
    return ++asked < 7;
  }
}
