package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The awaitable is a variable, a field, a parameter, an array element. */
class AwaitOfVariable {
  static dev.fermata.Awaitable<Integer> field;

  @Async
  static Object run() {
    dev.fermata.Awaitable<Integer> local = value(1);
    field = value(2);
    java.util.List<dev.fermata.Awaitable<Integer>> list = java.util.List.of(value(3));
    return await(local)
        + await(field)
        + await(list.get(0))
        + await(AwaitOfVariableAsync.of(value(4)));
  }

  @Async
  static int of(dev.fermata.Awaitable<Integer> parameter) {
    return await(parameter);
  }
}
