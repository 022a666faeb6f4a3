package declarations.Capital_Package.Sub;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Package and class names with capitals and underscores. */
class In_Capitals {
  @Async
  static Object run() {
    return await(In_CapitalsAsync.body(await(value("x"))));
  }

  @Async
  static String body(String s) {
    return s + await(value("y"));
  }
}
