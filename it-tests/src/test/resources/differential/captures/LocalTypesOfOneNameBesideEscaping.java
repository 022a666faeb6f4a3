package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A class whose values leave the lambda that it is local to, beside others of its name. */
class LocalTypesOfOneNameBesideEscaping {
  private static <T> Supplier<T> supplied(Supplier<T> supplier) {
    return supplier;
  }

  @Async
  static Object run() {
    String seen = "";
    {
      class Part {
        final int before = 1;
      }
      var part = new Part();
      seen += await(value("a")) + part.before;
    }
    var escaped =
        supplied(
                () -> {
                  class Part {
                    final int within = 2;
                  }
                  return new Part();
                })
            .get();
    seen += await(value("b"));
    {
      class Part {
        final int after = 3;
      }
      var part = new Part();
      seen += await(value("c")) + part.after;
    }
    return seen + escaped.within;
  }
}
