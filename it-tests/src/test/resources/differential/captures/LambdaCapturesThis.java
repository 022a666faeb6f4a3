package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda captures the receiver. */
class LambdaCapturesThis {
  int field = 5;

  @Async
  static Object run() {
    return await(LambdaCapturesThisAsync.body(new LambdaCapturesThis()));
  }

  @Async
  int body() {
    java.util.function.IntSupplier s = () -> field + this.field + own();
    field += await(value(1));
    return s.getAsInt();
  }

  int own() {
    return field * 100;
  }
}
