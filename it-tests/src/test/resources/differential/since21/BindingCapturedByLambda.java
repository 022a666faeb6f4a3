package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding captured by a lambda. */
class BindingCapturedByLambda {
  @Async
  static Object run() {
    Object o = await(value((Object) "abc"));
    java.util.function.IntSupplier s =
        switch (o) {
          case String t -> {
            await(value("pause"));
            yield () -> t.length();
          }
          default -> () -> 0;
        };
    await(value("pause"));
    return s.getAsInt();
  }
}
