package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A sealed generic hierarchy. */
class SealedGeneric {
  sealed interface Result<T> {
    record Ok<T>(T value) implements Result<T> {}

    record Err<T>(Exception error) implements Result<T> {}
  }

  @Async
  static Object run() {
    String s = "";
    for (Result<String> r :
        java.util.List.of(new Result.Ok<>("a"), new Result.Err<String>(new Boom("b")))) {
      s +=
          switch (r) {
            case Result.Ok<String>(var v) -> await(value(v));
            case Result.Err<String>(var e) -> await(value(e.getMessage()));
          };
    }
    return s;
  }
}
