package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A private field on the left of += is read before the await. */
class PrivateFieldCompoundOrder {
  private int f = 3;
  private static String s;

  @Async
  static Object run() {
    s = "s";
    return await(PrivateFieldCompoundOrderAsync.body(new PrivateFieldCompoundOrder()));
  }

  @Async
  String body() {
    f += await(value(f = 10));
    s += await(value(s = "changed"));
    byte[] bytes = {1};
    bytes[0] += f++ + await(value(200));
    return f + s + bytes[0];
  }
}
