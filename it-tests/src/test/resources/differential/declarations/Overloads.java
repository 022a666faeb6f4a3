package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Overloaded @Async methods. */
class Overloads {
  @Async
  static Object run() {
    return await(OverloadsAsync.f(1))
        + await(OverloadsAsync.f(1L))
        + await(OverloadsAsync.f("s"))
        + await(OverloadsAsync.f((Object) "s"))
        + await(OverloadsAsync.f(1, 2))
        + await(OverloadsAsync.f('c'));
  }

  @Async
  static String f(int i) {
    return "int" + await(value(i));
  }

  @Async
  static String f(long l) {
    return "long" + await(value(l));
  }

  @Async
  static String f(String s) {
    return "String" + await(value(s));
  }

  @Async
  static String f(Object o) {
    return "Object" + await(value(o));
  }

  @Async
  static String f(int... is) {
    return "int..." + await(value(is.length));
  }
}
