package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable-arity @Async method. */
class VarargsMethod {
  @Async
  static Object run() {
    return await(VarargsMethodAsync.join(",", "a", await(value("b"))))
        + await(VarargsMethodAsync.join("-"))
        + await(VarargsMethodAsync.join("+", new String[] {"x", "y"}));
  }

  @Async
  static String join(String separator, String... parts) {
    String result = "";
    for (String part : parts) {
      result += await(value(part)) + separator;
    }
    return result + parts.length;
  }
}
