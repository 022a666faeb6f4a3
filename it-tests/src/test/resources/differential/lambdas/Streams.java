package lambdas;

import static dev.fermata.Fermata.async;
import static dev.fermata.Fermata.asyncFunction;
import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Lambdas within the lambdas of streams, and as the functions of the runtime. */
class Streams {
  private int total;

  @Async
  static Object run() throws Throwable {
    return new Streams().all(List.of("a", "bb", "ccc"));
  }

  @Async
  Object all(List<String> texts) throws Throwable {
    List<Object> seen = new ArrayList<>();
    List<Coroutine<String>> coroutines =
        texts.stream()
            .filter(text -> text.length() < 3)
            .map(
                text ->
                    async(
                        () -> {
                          total += text.length();
                          return text + await(value(total));
                        }))
            .toList();
    for (Coroutine<String> each : coroutines) {
      seen.add(await(each));
    }
    for (Coroutine<Integer> each : texts.stream().map(asyncFunction(this::length)).toList()) {
      seen.add(await(each));
    }
    await(async(() -> { seen.add(await(value("void"))); }));
    return seen;
  }

  @Async
  int length(String text) {
    return text.length() + await(value(total));
  }
}
