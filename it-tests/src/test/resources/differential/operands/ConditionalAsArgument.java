package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The type of a conditional argument chooses the overload as if no await were there. */
class ConditionalAsArgument {
  @Async
  static Object run() {
    return f(await(value(true)) ? 1 : 'c')
        + f(await(value(true)) ? 1 : 2L)
        + f(traced("c", true) ? await(value("s")) : null);
  }

  static String f(int i) {
    return "int";
  }

  static String f(long l) {
    return "long";
  }

  static String f(char c) {
    return "char";
  }

  static String f(Object o) {
    return "Object";
  }

  static String f(String s) {
    return "String";
  }
}
