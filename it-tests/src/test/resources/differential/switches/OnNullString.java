package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on a null String faults. */
class OnNullString {
  @Async
  static Object run() {
    switch (await(value((String) null))) {
      case "a":
        return await(value("a"));
      default:
        return "default";
    }
  }
}
