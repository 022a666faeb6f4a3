package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.BiFunction;

/** Unnamed variables in nested types and guards, and in loops that await in their head. */
class UnnamedWithSuspendingParts {
  record Box<T>(T value, int size) {}

  @Async
  static Object run() {
    try (var _ = resource("s")) {
      await(value(1));
    }
    for (Object o : new Object[] {new Box<>("a", 1), new Box<>(2, 2), new Box<>(null, 3), "s"}) {
      Object result =
          switch (o) {
            case Box<?>(String s, _) when await(value(s)).equals("a") -> s;
            case Box<?>(Integer _, int size) when size > await(value(1)) -> size;
            case Box<?>(_, int _) when await(value(true)) -> "box";
            case Box<?> _ -> "never";
            case String _ when await(value(false)) -> "no";
            case CharSequence _, Number _ -> await(value("text"));
            default -> "default";
          };
      trace(result);
      if (o instanceof Box<?>(var v, _) && v != null && await(value(v)) != null) {
        trace(v);
      }
      if (!(o instanceof Box<?>(_, var size))) {
        trace("no box");
        continue;
      }
      trace(size + await(value(size)));
    }
    int n = 0;
    for (var _ = await(value("init")); n < await(value(2)); n++) {
      BiFunction<Object, Object, Object> f = (_, _) -> "lambda";
      class Local {
        Object method(Object o) {
          for (var _ : List.of(1)) {
            return o instanceof Box<?>(_, _) ? "box" : f.apply(o, o);
          }
          return null;
        }
      }
      trace(new Local().method(await(value(n))));
    }
    do {
      var _ = await(value(n));
      try {
        throw new IllegalStateException();
      } catch (IllegalStateException _) {
        n++;
      } catch (RuntimeException _) {
        n = await(value(10));
      }
    } while (await(value(n)) < 4);
    return n;
  }
}
