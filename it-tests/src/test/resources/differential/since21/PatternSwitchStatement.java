package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch statement over type patterns, with null and default. */
class PatternSwitchStatement {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, "abc", null, 'c'}) {
      switch (await(value(o))) {
        case null -> result += await(value("null"));
        case Integer i -> {
          await(value("pause"));
          result += i;
        }
        case String s -> result += s + await(value(s.length()));
        default -> result += "default";
      }
    }
    return result;
  }
}
