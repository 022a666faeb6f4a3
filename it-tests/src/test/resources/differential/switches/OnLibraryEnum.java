package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on an enum of the library. */
class OnLibraryEnum {
  @Async
  static Object run() {
    java.util.concurrent.TimeUnit unit = await(value(java.util.concurrent.TimeUnit.DAYS));
    return switch (unit) {
      case DAYS -> await(value("d"));
      case HOURS -> "h";
      default -> "other";
    };
  }
}
