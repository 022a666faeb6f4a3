package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Names with dollars and underscores, and this$0. */
class StrangeNames {
  @Async
  static Object run() {
    int this$0 = await(value(1));
    int $ = await(value(2));
    int __ = await(value(3));
    int x$1 = await(value(4));
    int x_1 = await(value(5));
    int x1 = await(value(6));
    return this$0 + "" + $ + __ + x$1 + x_1 + x1;
  }
}
