package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** await(a).b(await(c)).d() in a chain. */
class CallChain {
  @Async
  static Object run() {
    return await(value("abc")).concat(await(value("def"))).substring(await(value(2))).length();
  }
}
