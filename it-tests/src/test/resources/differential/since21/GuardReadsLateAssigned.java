package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A guard reads a variable that each branch assigns once. */
class GuardReadsLateAssigned {
  @Async
  static Object run() {
    int limit;
    if (await(value(true))) {
      limit = await(value(2));
    } else {
      limit = 5;
    }
    for (Object o : new Object[] {1, 3, "s"}) {
      switch (o) {
        case Integer i when i > limit -> trace("more than " + limit);
        case Integer i -> trace(i);
        default -> trace(await(value(o)));
      }
    }
    return switch (await(value((Object) 4))) {
      case Integer i when i > limit -> "more";
      default -> "other";
    };
  }
}
