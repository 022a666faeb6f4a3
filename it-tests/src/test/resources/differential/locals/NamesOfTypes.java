package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals with the names of types. */
class NamesOfTypes {
  @Async
  static Object run() {
    String String = await(value("s"));
    int Integer = await(value(1));
    Object Object = await(value("o"));
    return String + Integer + Object;
  }
}
