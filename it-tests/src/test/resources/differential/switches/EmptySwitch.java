package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch without cases evaluates its selector. */
class EmptySwitch {
  @Async
  static Object run() {
    switch (await(value(1))) {
    }
    switch (await(value(2))) {
      default:
    }
    return "end";
  }
}
