package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** this inside try, catch and finally. */
class TryInInstanceMethod {
  private String log = "";

  @Async
  static Object run() {
    return await(TryInInstanceMethodAsync.body(new TryInInstanceMethod()));
  }

  @Async
  String body() {
    try {
      log += await(value("a"));
      this.log += "b";
    } catch (Boom e) {
      log += "c" + await(value("c"));
    } finally {
      log += "f";
    }
    return log;
  }
}
