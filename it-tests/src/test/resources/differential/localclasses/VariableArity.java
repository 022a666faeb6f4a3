package localclasses;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.List;

/** A method of a local class takes its last arguments one by one, or in an array. */
class VariableArity {
  interface Sum<A> {
    @Async
    @SuppressWarnings("unchecked")
    String sum(int first, A... rest);
  }

  @Async
  static <T> String generic(T t) {
    class Lists implements Sum<List<T>> {
      @Async
      @Override
      @SuppressWarnings("unchecked")
      public String sum(int first, List<T>... rest) {
        return first + await(value(":")) + rest.length;
      }
    }
    @SuppressWarnings("unchecked")
    String several = new Lists().sum(1, List.of(t), List.of());
    @SuppressWarnings("unchecked")
    String none = new Lists().sum(await(value(2)));
    return several + none;
  }

  @Async
  static Object run() {
    var numbers =
        new Sum<Integer>() {
          @Async
          @Override
          public String sum(int first, Integer... rest) {
            for (int each : rest) {
              trace(await(value(each)));
            }
            return first + " and " + rest.length;
          }
        };
    Sum<Integer> seen = numbers;
    return numbers.sum(1, 2, await(value(3)))
        + numbers.sum(await(value(4)), new Integer[] {5})
        + seen.sum(6)
        + seen.sum(7, 8, 9)
        + generic("t");
  }
}
