package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The awaitable's type argument is a wildcard. */
class AwaitOfWildcard {
  @Async
  static Object run() {
    dev.fermata.Awaitable<? extends Number> awaitable = value(1);
    Number n = await(awaitable);
    dev.fermata.Awaitable<?> unknown = value("s");
    Object o = await(unknown);
    return n.intValue() + o.toString();
  }
}
