package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The result of a call is inferred from what an awaited function gives, not from its wildcard. */
class ResultOfAwaitedFunctionOfWildcard {
  static class Held<T> {
    private final T held;

    Held(T held) {
      this.held = held;
    }

    <R> R map(Function<? super T, ? extends R> function) {
      return function.apply(held);
    }

    <R> R fold(R start, BiFunction<? super R, ? super T, ? extends R> step) {
      return step.apply(start, held);
    }
  }

  @Async
  static Object run() {
    Held<? extends Number> held = new Held<>(3.5);
    int rounded = held.map(await(value(x -> x.intValue())));
    rounded += held.fold(1, await(later((sum, x) -> sum + x.intValue())));
    List<? extends Number> numbers = List.of(1, 2);
    List<Object> mapped = numbers.stream().map(await(value(x -> x.intValue() + 1))).toList();
    List<Object> chosen =
        numbers.stream()
            .map(await((await(value(true)) ? value(x -> x.intValue()) : later(x -> x.intValue()))))
            .toList();
    return List.of(rounded, mapped, chosen);
  }
}
