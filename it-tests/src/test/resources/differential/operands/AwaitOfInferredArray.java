package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Awaited calls that make an array of variable arguments: its type is the one that is expected. */
class AwaitOfInferredArray {
  @Async
  static Object run() {
    List<Number> numbers = await(value(Arrays.asList(1, 2)));
    numbers.set(0, 1.5);
    String[] none = await(value(arrayOf()));
    Holder<Object> held = await(value(new Holder<>("a", "b")));
    held.values[1] = 3;
    Number[] supplied = await(value(supplied(() -> arrayOf(1, 2))));
    supplied[0] = 1.5;
    Number[] chosen =
        await(
            value(
                switch (supplied.length) {
                  case 1 -> arrayOf(1);
                  default -> {
                    yield arrayOf(2);
                  }
                }));
    chosen[0] = 2.5;
    return List.of(numbers, none.length, held.values, supplied, chosen);
  }

  static <T> T supplied(Supplier<? extends T> supplier) {
    return supplier.get();
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
