package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A checked exception of an @Async method is caught as declared. */
class CatchChecked {
  @Async
  static Object run() {
    try {
      return await(CatchCheckedAsync.read());
    } catch (java.io.IOException e) {
      return "IOException " + e.getMessage();
    }
  }

  @Async
  static String read() throws java.io.IOException {
    String s = await(value("s"));
    if (s.length() == await(value(1))) {
      throw new java.io.FileNotFoundException("f");
    }
    return s;
  }
}
