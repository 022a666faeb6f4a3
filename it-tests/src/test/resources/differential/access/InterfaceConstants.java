package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Constants of an implemented interface. */
class InterfaceConstants {
  interface Constants {
    int ONE = 1;
    String[] NAMES = {"zero", "one"};
  }

  static class User implements Constants {
    @Async
    String body() {
      return NAMES[ONE] + await(value(ONE)) + Constants.NAMES[await(value(0))];
    }
  }

  @Async
  static Object run() {
    return await(InterfaceConstants_UserAsync.body(new User()));
  }
}
