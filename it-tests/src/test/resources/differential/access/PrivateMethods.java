package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private methods, static and of instances. */
class PrivateMethods {
  private int field = 2;

  private int helper(int x) {
    trace("helper");
    return x + field;
  }

  private static <T> java.util.List<T> pair(T a, T b) {
    return java.util.List.of(a, b);
  }

  private void log(Object... parts) {
    trace(java.util.Arrays.asList(parts));
  }

  private int thrower() throws java.io.IOException {
    throw new java.io.IOException("private");
  }

  @Async
  static Object run() {
    return await(PrivateMethodsAsync.body(new PrivateMethods()));
  }

  @Async
  String body() {
    int a = helper(await(value(1))) + this.helper(2);
    log("a", await(value(a)));
    log();
    java.util.List<String> list = pair("x", await(value("y")));
    try {
      thrower();
    } catch (java.io.IOException e) {
      return list.get(1) + await(value(e.getMessage()));
    }
    return "none";
  }
}
