package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** close declares a checked exception. */
class CheckedClose {
  static class Closing implements AutoCloseable {
    @Override
    public void close() throws java.io.IOException {
      trace("close");
      throw new java.io.IOException("close");
    }
  }

  @Async
  static Object run() {
    try (Closing c = new Closing()) {
      trace(await(value("body")));
    } catch (java.io.IOException e) {
      return await(value("caught ")) + e.getMessage();
    }
    return "end";
  }
}
