package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Members of the outer class by simple name, shadowed by the inner's. */
class OuterThis {
  private String name = "outer";

  String only() {
    return "only " + name;
  }

  class Inner {
    private String name = "inner";

    @Async
    String body() {
      String name = await(value("local"));
      return name + this.name + OuterThis.this.name + only();
    }
  }

  @Async
  static Object run() {
    return await(OuterThis_InnerAsync.body(new OuterThis().new Inner()));
  }
}
