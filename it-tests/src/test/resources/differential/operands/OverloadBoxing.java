package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Phases of overload resolution: no boxing before boxing before variable arity. */
class OverloadBoxing {
  @Async
  static Object run() {
    int i = 1;
    return f(i, await(value("x"))) + g(i, await(value("x"))) + h(i, await(value("x")));
  }

  static String f(long l, String s) {
    return "long ";
  }

  static String f(Integer l, String s) {
    return "Integer ";
  }

  static String g(Integer l, String s) {
    return "Integer ";
  }

  static String g(Object... o) {
    return "Object... ";
  }

  static String h(Object... o) {
    return "Object... " + o.length;
  }
}
