package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * A switch with patterns behind a condition that binds: a compiler that takes a switch for a
 * condition remembers too much of the variables in it.
 */
class PatternSwitchAfterRecordPattern {
  record Point(int x, String name) {}

  static boolean flag = true;

  @Async
  static Object run() {
    return await(PatternSwitchAfterRecordPatternAsync.negated(await(value(new Point(1, "a"))), 7))
        + await(PatternSwitchAfterRecordPatternAsync.negated("none", "s"))
        + await(PatternSwitchAfterRecordPatternAsync.inBranch(new Point(2, "b"), new Point(3, "c")))
        + await(PatternSwitchAfterRecordPatternAsync.ofTwo(new Point(4, "d"), new Point(5, "e")));
  }

  @Async
  static String negated(Object o, Object other) {
    if (!(o instanceof Point(int x, String name))) {
      return kind(o);
    }
    String kind =
        switch (other) {
          case String s when flag -> "string";
          case Integer i when flag -> "integer";
          case Point(int y, String n) when flag -> "point";
          default -> "other";
        };
    trace(kind);
    return x + await(value(name));
  }

  @Async
  static String inBranch(Object o, Object other) {
    if (o instanceof Point(int x, String name)) {
      String kind =
          switch (other) {
            case String s when flag -> "string";
            case Integer i when flag -> "integer";
            case Point(int y, String n) when flag -> n;
            default -> "other";
          };
      return kind + x + await(value(name));
    }
    return "none";
  }

  @Async
  static String ofTwo(Object o, Object other) {
    if (!(o instanceof Point(int x, String name))
        || (!(other instanceof Point(int y, String n)) || !flag)) {
      return kind(o);
    }
    String kind =
        switch (other) {
          case String s when flag -> "string";
          case Integer i when flag -> "integer";
          case Point(int z, String m) when flag -> m;
          default -> "other";
        };
    return kind + x + await(value(name)) + y + n;
  }

  private static String kind(Object o) {
    return o.getClass().getSimpleName();
  }
}
