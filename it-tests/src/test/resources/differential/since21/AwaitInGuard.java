package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in guards. */
class AwaitInGuard {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, 20, "x"}) {
      result +=
          switch (o) {
            case Integer i when await(value(i > 10)) -> "big " + i;
            case Integer i when i == 1 && await(value(true)) -> "one " + await(value(i));
            case Integer i -> "small " + i;
            case String s when await(value(s)).isEmpty() -> "empty";
            default -> "default " + await(value(1));
          };
    }
    return result;
  }
}
