package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A static member reached through an expression evaluates the expression. */
class StaticCallThroughInstance {
  static int calls;

  @Async
  static Object run() {
    calls = 0;
    String s = make().name(await(value("x")));
    return s + calls;
  }

  static StaticCallThroughInstance make() {
    calls++;
    return null;
  }

  static String name(String s) {
    return s;
  }
}
