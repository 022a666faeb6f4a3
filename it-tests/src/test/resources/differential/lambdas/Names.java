package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import java.util.ArrayList;
import java.util.List;

/** Lambdas with parameters and locals of one name, and names that a coroutine has itself. */
class Names {
  private int state = 5;

  @Async
  static Object run() throws Throwable {
    return new Names().names(1);
  }

  @Async
  Object names(int result) throws Throwable {
    List<Object> seen = new ArrayList<>();
    AsyncFunction<Integer, Integer> first = self -> self + result + await(value(state));
    AsyncFunction<Integer, Integer> second =
        awaited -> {
          int thrown = await(value(awaited));
          int local = 2;
          return thrown + local;
        };
    for (int local = 0; local < 2; local++) {
      int copy = local;
      AsyncFunction<Integer, Integer> inLoop =
          self -> {
            int state = await(value(self));
            return state + copy + this.state;
          };
      seen.add(inLoop.apply(local));
    }
    AsyncFunction<Integer, Integer> third =
        local -> {
          int copy = await(value(local));
          return copy + 1;
        };
    seen.add(first.apply(1));
    seen.add(second.apply(2));
    seen.add(third.apply(3));
    return seen;
  }
}
