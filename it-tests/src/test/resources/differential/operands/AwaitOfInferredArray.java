package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.List;

/** Awaited calls that make an array of variable arguments: its type is the one that is expected. */
class AwaitOfInferredArray {
  @Async
  static Object run() {
    List<Number> numbers = await(value(Arrays.asList(1, 2)));
    numbers.set(0, 1.5);
    String[] none = await(value(arrayOf()));
    Holder<Object> held = await(value(new Holder<>("a", "b")));
    held.values[1] = 3;
    return List.of(numbers, none.length, held.values);
  }

  @SafeVarargs
  static <T> T[] arrayOf(T... values) {
    return values;
  }

  static class Holder<T> {
    private final T[] values;

    @SafeVarargs
    Holder(T... values) {
      this.values = values;
    }
  }
}
