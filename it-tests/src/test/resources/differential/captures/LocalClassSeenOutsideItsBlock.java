package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable is of a class that a switch expression declares: its type has no name out there. */
class LocalClassSeenOutsideItsBlock {
  @Async
  static Object run() {
    int factor = await(value(3));
    var quiet =
        switch (factor) {
          default -> {
            class Product {
              final int value = factor * 2;
            }
            yield new Product();
          }
        };
    trace(quiet.value);
    var awaiting =
        switch (factor) {
          default -> {
            class Sum {
              final int value = factor + 2;

              Sum next() {
                return new Sum();
              }
            }
            await(value("between"));
            yield new Sum();
          }
        };
    var brief =
        switch (factor) {
          default -> {
            class Difference {
              final int value = factor - 2;
            }
            yield new Difference();
          }
        };
    trace(brief.value + await(value("after")));
    return quiet.value + "" + awaiting.value + awaiting.next().value;
  }
}
