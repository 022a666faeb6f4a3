package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** A conditional or a switch chooses the function for the wildcard of the receiver. */
class ChoiceOfAwaitedFunctions {
  @Async
  static Object run() {
    List<? extends Number> numbers = List.of(1, 2.5);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      boolean isFirst = i == 0;
      all.add(
          numbers.stream()
              .map(isFirst ? await(value(x -> x.intValue())) : await(later(x -> x.doubleValue())))
              .toList());
      all.add(
          numbers.stream()
              .map(await(isFirst ? value(x -> x.longValue()) : later(x -> x.floatValue())))
              .toList());
      all.add(numbers.stream().filter(await(later(isFirst ? x -> true : x -> false))).count());
      all.add(
          numbers.stream()
              .map(
                  switch (i) {
                    case 0 -> await(value(x -> x.shortValue()));
                    default -> {
                      all.add("other");
                      yield await(later(x -> x.toString()));
                    }
                  })
              .toList());
    }
    return all;
  }
}
