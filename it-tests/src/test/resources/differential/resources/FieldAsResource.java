package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A field as a resource. */
class FieldAsResource {
  final Resource field = resource("field");

  @Async
  static Object run() {
    return await(FieldAsResourceAsync.body(new FieldAsResource()));
  }

  @Async
  String body() {
    try (this.field) {
      return await(value("body"));
    }
  }
}
