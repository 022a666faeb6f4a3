package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The detail of an assert may be a conditional, a switch or a generic call: it has its own type. */
class AssertDetailIsPoly {
  static <T> T generic(T value) {
    return value;
  }

  static <T> T none() {
    return null;
  }

  @Async
  static Object run() {
    int i = await(value(1));
    try {
      assert await(value(i)) > 1 : i > 0 ? "text" : i;
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(i)) > 1 : i > 0 ? generic('c') : i;
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(i)) > 1 || traced("left", i > 1) : i > 0 ? 'a' : 0;
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(i)) > 1
          : switch (i) {
            case 0 -> "zero";
            default -> await(value(i)) + 0.5f;
          };
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(i)) > 1
          : switch (i) {
            case 0 -> Integer.valueOf(i);
            default -> 'c';
          };
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(false)) : generic(i);
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(false)) : none();
    } catch (AssertionError e) {
      trace(e.getMessage());
    }
    try {
      assert await(value(false)) : generic(new IllegalStateException("cause"));
    } catch (AssertionError e) {
      trace(e.getMessage() + " " + e.getCause());
    }
    assert i > 1 : generic(await(value("last")));
    return "none";
  }
}
