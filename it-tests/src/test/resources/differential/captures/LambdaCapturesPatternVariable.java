package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A pattern variable captured by a lambda. */
class LambdaCapturesPatternVariable {
  @Async
  static Object run() {
    Object o = await(value((Object) "abc"));
    if (o instanceof String s) {
      java.util.function.IntSupplier length = () -> s.length();
      await(value("pause"));
      return length.getAsInt();
    }
    return "no";
  }
}
