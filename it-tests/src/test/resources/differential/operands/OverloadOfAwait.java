package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An awaited value chooses the overload of its type. */
class OverloadOfAwait {
  @Async
  static Object run() {
    return f(await(value("s"))) + f(await(value((Object) "s"))) + f(await(value(1)));
  }

  static String f(Object o) {
    return "Object ";
  }

  static String f(String s) {
    return "String ";
  }

  static String f(Integer i) {
    return "Integer ";
  }
}
