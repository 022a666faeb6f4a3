package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Contextual keywords as names. */
class ContextualKeywords {
  @Async
  static Object run() {
    int record = await(value(1));
    int var = await(value(2));
    int yield = await(value(3));
    int sealed = await(value(4));
    int permits = await(value(5));
    int when = await(value(6));
    int module = await(value(7));
    return record + var + yield + sealed + permits + when + module;
  }
}
