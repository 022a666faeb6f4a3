package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import access.other.ProtectedBase;
import dev.fermata.annotation.Async;

/** Protected members inherited from another package. */
class ProtectedFromOtherPackage {
  static class Derived extends ProtectedBase {
    @Async
    String body() {
      field += await(value(1));
      this.field++;
      shared = await(value("changed"));
      return method(await(value(2)))
          + staticMethod(await(value("s")))
          + field
          + shared
          + super.method(3);
    }
  }

  @Async
  static Object run() {
    return await(ProtectedFromOtherPackage_DerivedAsync.body(new Derived()));
  }
}
