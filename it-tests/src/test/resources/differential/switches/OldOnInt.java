package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch of the old form on int. */
class OldOnInt {
  @Async
  static Object run() {
    return await(OldOnIntAsync.name(1))
        + await(OldOnIntAsync.name(2))
        + await(OldOnIntAsync.name(3));
  }

  @Async
  static String name(int i) {
    switch (await(value(i))) {
      case 1:
        return await(value("one"));
      case 2:
        return "two";
      default:
        return await(value("many"));
    }
  }
}
