package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The receiver of a method reference is evaluated once and checked for null. */
class MethodReferenceReceiver {
  @Async
  static Object run() {
    String nothing = null;
    java.util.function.Supplier<Integer> s = await(value(nothing))::length;
    trace("unreachable");
    return s.get();
  }
}
