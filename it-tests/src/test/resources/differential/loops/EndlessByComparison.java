package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Bindings and definite assignment after loops that no one leaves, by a comparison of constants. */
class EndlessByComparison {
  static final int LIMIT = 3;

  @Async
  static Object binding(Object o) {
    final long two = 2;
    if (!(o instanceof String s)) {
      while (LIMIT > two) {
        if (await(value(true))) {
          return "left";
        }
      }
    }
    trace(await(value(s)));
    return s.length();
  }

  @Async
  static Object assigned(boolean b) {
    final int x;
    if (b) {
      x = await(value(1));
    } else {
      for (; "a".length() > 0 || 1 == 1.0; ) {
        await(value(b));
        break;
      }
      do {
        if (await(value(true))) {
          return "returned";
        }
      } while ('a' + 1 == 'b' && !(LIMIT < 3) && (LIMIT & 1) != 0 ? true : false);
    }
    return x;
  }

  @Async
  static Object finallyEndless(Object o) {
    try {
      if (!(o instanceof Integer i)) {
        do {
          try {
            if (await(value(1)) > 0) {
              throw new IllegalStateException("thrown");
            }
          } finally {
            trace("finally");
          }
        } while (LIMIT == 3);
      }
      return i + await(value(2));
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  @Async
  static Object run() {
    trace(await(EndlessByComparisonAsync.binding("text")));
    trace(await(EndlessByComparisonAsync.binding(1)));
    trace(await(EndlessByComparisonAsync.assigned(true)));
    trace(await(EndlessByComparisonAsync.assigned(false)));
    trace(await(EndlessByComparisonAsync.finallyEndless(1)));
    return await(EndlessByComparisonAsync.finallyEndless("no"));
  }
}
