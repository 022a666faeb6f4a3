package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Parameters are locals: they live across awaits and may be assigned. */
class Parameters {
  @Async
  static Object run() {
    return await(ParametersAsync.body(1, "b", new int[] {3}, 'd', 5L));
  }

  @Async
  static String body(int a, String b, int[] c, final char d, long e) {
    a += await(value(10));
    b = b + await(value("x"));
    c[0]++;
    return a + b + c[0] + d + e;
  }
}
