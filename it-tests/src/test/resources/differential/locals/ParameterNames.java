package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Parameters and locals with the names that generated code uses. */
class ParameterNames {
  @Async
  static Object run() {
    return await(ParameterNamesAsync.body(1, 2, 3, 4, 5));
  }

  @Async
  static int body(int state, int result, int self, int awaited, int suspend) {
    int resume = await(value(state));
    int next = await(value(result)) + resume;
    int thrown = await(value(self)) + next;
    int awaitable = await(value(awaited)) + thrown;
    int coroutine = await(value(suspend)) + awaitable;
    return state + result + self + awaited + suspend + resume + next + thrown + awaitable
        + coroutine;
  }
}
