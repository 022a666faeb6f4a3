package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda captures parameters. */
class LambdaCapturesParameter {
  @Async
  static Object run() {
    return await(LambdaCapturesParameterAsync.body("a", 1));
  }

  @Async
  static String body(String a, int b) {
    java.util.function.Supplier<String> s = () -> a + b;
    await(value("pause"));
    return s.get();
  }
}
