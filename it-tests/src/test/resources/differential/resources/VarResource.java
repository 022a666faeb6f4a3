package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A resource declared with var, used in the body. */
class VarResource {
  @Async
  static Object run() {
    try (var writer = new java.io.StringWriter()) {
      writer.write(await(value("a")));
      writer.write(await(value("b")));
      return writer.toString();
    } catch (java.io.IOException e) {
      return "never";
    }
  }
}
