package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class captures parameters that have other names in the coroutine. */
class LocalClassCapturesRenamedParameter {
  private final String own = "own";

  @Async
  String capture(String self, int state, String hidden) {
    class Reader {
      String read(int hidden) {
        return own + self + state + hidden();
      }

      String hidden() {
        return hidden;
      }
    }

    Reader reader = new Reader();
    return await(value("read ")) + reader.read(2);
  }

  @Async
  static Object run() {
    return await(
        LocalClassCapturesRenamedParameterAsync.capture(
            new LocalClassCapturesRenamedParameter(), "self", 1, "hidden"));
  }
}
