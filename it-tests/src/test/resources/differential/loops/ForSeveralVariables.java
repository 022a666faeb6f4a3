package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Several variables and updates in a for. */
class ForSeveralVariables {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0, j = await(value(5)); i < j; i++, j -= await(value(1)), trace("update")) {
      result += i + "" + j + " ";
    }
    return result;
  }
}
