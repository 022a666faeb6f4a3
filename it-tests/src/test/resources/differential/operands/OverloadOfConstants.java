package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A hoisted constant still fits a byte variable and parameter overloads. */
class OverloadOfConstants {
  @Async
  static Object run() {
    final int one = 1;
    byte b = one;
    return f(b, await(value(1))) + f((byte) 2, await(value(2))) + f(one, await(value(1)));
  }

  static String f(byte b, Object o) {
    return "byte ";
  }

  static String f(Object b, Object o) {
    return "Object ";
  }
}
