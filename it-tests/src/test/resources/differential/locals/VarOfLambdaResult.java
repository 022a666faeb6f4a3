package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** var of a generic call with a lambda. */
class VarOfLambdaResult {
  @Async
  static Object run() {
    var result = java.util.Optional.of(await(value("abc"))).map(s -> s.length()).orElse(0);
    await(value("pause"));
    return result + 1;
  }
}
