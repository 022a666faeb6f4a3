package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The receiver is the object that the variable held before the await. */
class ReassignedReceiver {
  @Async
  static Object run() {
    StringBuilder builder = new StringBuilder("a");
    StringBuilder first = builder;
    String result =
        builder.append(await(value((builder = new StringBuilder("b")).toString()))).toString();
    return result + first + builder;
  }
}
