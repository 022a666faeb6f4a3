package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Nested switch expressions that yield through try and finally, in operands and in loops. */
class YieldInTryInSwitch {
  enum Kind {
    A,
    B,
    C
  }

  @Async
  static Object run() {
    String result = "";
    for (Kind kind : Kind.values()) {
      result +=
          traced("left", kind)
              + switch (kind) {
                case A -> {
                  try {
                    yield await(value("a"));
                  } finally {
                    trace("finally a " + await(value(1)));
                  }
                }
                case B -> {
                  int n =
                      switch (await(value("inner"))) {
                        case "inner":
                          for (int i = 0; ; i++) {
                            try {
                              if (i == 1) {
                                yield i + await(value(10));
                              }
                              continue;
                            } finally {
                              await(value("loop"));
                              if (i == 5) {
                                yield -1;
                              }
                            }
                          }
                        default:
                          yield 0;
                      };
                  try {
                    if (await(value(n)) > 100) {
                      throw new IllegalStateException();
                    }
                    yield "b" + n;
                  } catch (RuntimeException e) {
                    yield "caught" + await(value(e.getMessage() != null));
                  } finally {
                    trace("finally b");
                  }
                }
                default -> {
                  synchronized (result) {
                    trace("locked");
                  }
                  yield await(value(true)) ? "c" : await(value("d"));
                }
              }
              + await(value("right"));
    }
    return result;
  }
}
