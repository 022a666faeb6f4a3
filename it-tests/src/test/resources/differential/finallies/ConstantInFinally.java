package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Constants of a finally block and of a loop's body that do not await themselves. */
class ConstantInFinally {
  @Async
  static Object run() {
    int i = 0;
    outer:
    while (true) {
      try {
        i += await(value(1));
      } finally {
        final int two = 2;
        if (i == 3) {
          break outer;
        }
        switch (i) {
          case two:
            trace("two");
            break;
          case two - 1:
            trace("one");
            continue outer;
          default:
            trace("other");
        }
        byte narrow = two;
        trace(narrow);
      }
      trace("after");
    }
    do {
      final String name = "n" + 1;
      switch (name + i) {
        case name + 3:
          trace("three");
          continue;
        case name:
          trace("never");
      }
      trace(name == "n1");
    } while (i++ < 4 && await(value(true)));
    return i;
  }
}
