package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch without default that no case matches. */
class NoDefault {
  @Async
  static Object run() {
    switch (await(value(5))) {
      case 1:
        trace(await(value("one")));
        break;
    }
    return "end";
  }
}
