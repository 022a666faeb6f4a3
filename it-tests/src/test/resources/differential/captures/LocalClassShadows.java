package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class named as a member class. */
class LocalClassShadows {
  static class Helper {
    String name() {
      return "member";
    }
  }

  @Async
  static Object run() {
    String before = new Helper().name();
    await(value("pause"));
    class Helper {
      String name() {
        return "local";
      }
    }
    Helper helper = new Helper();
    await(value("pause"));
    return before + helper.name();
  }
}
