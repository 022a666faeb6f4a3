package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A hoisted char, int or null chooses the same overload. */
class OverloadOfHoistedOperands {
  @Async
  static Object run() {
    char c = 'c';
    byte b = 1;
    return f(c, (int) await(value(1)))
        + f('d', (int) await(value(1)))
        + f(2, (int) await(value(1)))
        + f(b, (int) await(value(1)))
        + f(3L, (int) await(value(1)))
        + f(null, (int) await(value(1)))
        + f((Object) null, (int) await(value(1)))
        + f("s", (int) await(value(1)))
        + f(1.0f, (int) await(value(1)));
  }

  static String f(int i, int x) {
    return "int ";
  }

  static String f(char c, int x) {
    return "char ";
  }

  static String f(long l, int x) {
    return "long ";
  }

  static String f(double d, int x) {
    return "double ";
  }

  static String f(Object o, int x) {
    return "Object ";
  }

  static String f(String s, int x) {
    return "String ";
  }
}
