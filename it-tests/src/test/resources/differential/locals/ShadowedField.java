package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local that shadows a field. */
class ShadowedField {
  static int x = 100;

  @Async
  static Object run() {
    x = 100;
    int x = await(value(1));
    ShadowedField.x += x;
    await(value("pause"));
    return x + ShadowedField.x;
  }
}
