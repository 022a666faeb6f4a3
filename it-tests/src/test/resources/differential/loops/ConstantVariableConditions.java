package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What can be reached depends on conditions that are constant expressions of any form. */
class ConstantVariableConditions {
  private static final boolean YES = true;

  @Async
  static int endless(int start) {
    final int limit = 3;
    int n = start;
    while (limit > 2) {
      n += await(value(1));
      if (n > limit) {
        return n;
      }
    }
  }

  @Async
  static int plain(int start) {
    final boolean on = true;
    int n = start;
    do {
      if (n++ > 3) {
        return n;
      }
    } while (on && YES);
  }

  @Async
  static int comparison(int start) {
    int n = start;
    for (; "a" + 1 == "a1" | !YES; n++) {
      if (await(value(n)) > 2) {
        return n;
      }
    }
  }

  @Async
  static int assigned(boolean b) {
    final boolean on = 1 + 1 == 2;
    final int result;
    if (b) {
      result = await(value(1));
    } else {
      while (on ? true : false) {
        if (await(value(true))) {
          return 2;
        }
      }
    }
    return result;
  }

  @Async
  static Object run() {
    trace(await(ConstantVariableConditionsAsync.endless(2)));
    trace(await(ConstantVariableConditionsAsync.plain(2)));
    trace(await(ConstantVariableConditionsAsync.comparison(2)));
    trace(await(ConstantVariableConditionsAsync.assigned(true)));
    return await(ConstantVariableConditionsAsync.assigned(false));
  }
}
