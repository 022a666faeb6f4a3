package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Local types in finally blocks that do not await themselves. */
class LocalTypeInFinallyAfterAwait {
  @Async
  static Object run() {
    try {
      assert await(value(true)) : '0';
    } finally {
      class Local {
        final String name = "first";
      }
      trace(new Local().name);
    }
    await(later(0));
    try {
      trace(await(value("body")));
    } finally {
      record Local(String name) {}
      trace(new Local("second"));
    }
    return "done";
  }
}
