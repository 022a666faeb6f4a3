package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Unnamed locals, loop variables, catch parameters, resources and lambda parameters. */
class UnnamedVariables {
  @Async
  static Object run() {
    int count = 0;
    for (var _ : java.util.List.of(1, 2)) {
      count += await(value(1));
    }
    try {
      await(value("may fail"));
    } catch (Boom _) {
      count += await(value(10));
    }
    try (var _ = resource("r")) {
      count += await(value(100));
    }
    var _ = await(value("ignored"));
    java.util.function.IntUnaryOperator f = _ -> 7;
    return count + f.applyAsInt(0);
  }
}
