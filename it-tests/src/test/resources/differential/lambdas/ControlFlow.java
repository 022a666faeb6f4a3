package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncConsumer;
import java.util.ArrayList;
import java.util.List;

/** Loops, labels, switch, try-with-resources and returns in a lambda. */
class ControlFlow {
  @Async
  static Object run() throws Throwable {
    List<Object> seen = new ArrayList<>();
    AsyncBiFunction<Integer, List<String>, Object> body =
        (n, texts) -> {
          outer:
          for (int i = 0; i < n; i++) {
            for (String text : texts) {
              if (await(value(text)).equals("skip")) {
                continue outer;
              }
              if (text.equals("stop")) {
                break outer;
              }
              seen.add(i + text);
            }
          }
          try (AutoCloseable closed = () -> trace("closed")) {
            Object o = await(value(texts.get(0)));
            return switch (n) {
              case 0 -> "zero";
              case 1 -> {
                String one = await(value("one"));
                yield one + (o instanceof String s && !s.isEmpty() ? s : "");
              }
              default -> o;
            };
          } finally {
            trace("left " + await(value(n)));
          }
        };
    AsyncConsumer<Integer> early =
        n -> {
          if (n == 0) {
            return;
          }
          seen.add(await(value(n)));
        };
    early.accept(0);
    early.accept(1);
    seen.add(body.apply(1, List.of("a", "skip", "b")));
    seen.add(body.apply(2, List.of("c", "stop")));
    return seen;
  }
}
