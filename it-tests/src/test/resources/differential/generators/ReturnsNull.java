package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;

/** A body that returns null, and loops over what is null. */
class ReturnsNull {
  @Async
  static AsyncIterator<String> none() {
    emit("one");
    return null;
  }

  @Async
  static AsyncIterator<String> others(AsyncIterator<String> others) {
    emitAll(others);
    return end();
  }

  @Async
  static String all(AsyncIterator<String> items) {
    String all = "";
    try {
      for (String item : awaitEach(items)) {
        all += item;
      }
    } catch (NullPointerException e) {
      all += "failed";
    }
    return all + await(value("."));
  }

  @Async
  static Object run() {
    return all(none()) + all(null) + all(others(null)) + all(others(none()));
  }
}
