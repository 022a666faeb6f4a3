package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** final and synchronized-free modifiers. */
class FinalAndStrictfp {
  @Async
  static Object run() {
    return await(FinalAndStrictfpAsync.body(new FinalAndStrictfp(), 1.5));
  }

  @Async
  final double body(final double x) {
    return x * await(value(2)) + await(FinalAndStrictfpAsync.secret(x));
  }

  @Async
  private static double secret(double x) {
    return x + await(value(0.25f));
  }
}
