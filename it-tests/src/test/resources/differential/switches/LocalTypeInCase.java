package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A type that a case declares is known in the rest of its group. */
class LocalTypeInCase {
  @Async
  static Object run() {
    switch (await(value(1))) {
      case 1:
        record Named(String name) {}
        trace(new Named("one"));
      case 2:
        trace("two");
        break;
      default:
    }
    switch (1) {
      case 1:
        record Named(String name) {}
        trace(new Named(await(value("three"))));
      case 2:
        record Numbered(int number) {}
        trace(new Numbered(await(value(4))));
        break;
      default:
    }
    int result =
        switch (await(value("a"))) {
          case "a" -> {
            record Named(int name) {}
            yield new Named(5).name();
          }
          default -> await(value(6));
        };
    return result;
  }
}
