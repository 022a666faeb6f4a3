package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Awaitable;
import dev.fermata.annotation.Async;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a function gives is inferred together with the await of the function. */
class AwaitedFunctionInInference {

  @Async
  static <T> T same(T value) {
    return await(value(value));
  }

  static <T> Awaitable<T> hold(T value) {
    return value(value);
  }

  @Async
  static Object run() {
    List<String> words = List.of("a", "bcd");
    List<Object> all =
        List.of(
            words.stream().map(await(later(each -> each.length()))).toList(), await(later('x')));
    List<List<?>> direct =
        List.of(words.stream().map(same(each -> each.length())).toList(), List.of(await(value(1))));
    Map<Object, List<String>> grouped =
        words.stream().collect(Collectors.groupingBy(await(hold(each -> each.charAt(0)))));
    List<Integer> lengths =
        words.stream().map(await(later((Function<String, Integer>) String::length))).toList();
    words.forEach(await(later(each -> each.length())));
    return List.of(all, direct, grouped, lengths, await(value("end")));
  }
}
