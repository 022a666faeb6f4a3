package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A deprecated method and a raw signature. */
class DeprecatedMethod {
  @Async
  @SuppressWarnings({"rawtypes", "deprecation"})
  static Object run() {
    return await(DeprecatedMethodAsync.old(new java.util.ArrayList<>(java.util.List.of(1))));
  }

  /**
   * Old.
   *
   * @deprecated for the test
   */
  @Deprecated
  @Async
  @SuppressWarnings("rawtypes")
  static int old(java.util.List list) {
    return list.size() + await(value(1));
  }
}
