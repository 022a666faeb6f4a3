package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** super.m(await(x)), from a plain superclass. */
class SuperCalls {
  static class Base {
    protected String name = "base";

    protected String describe(String s) {
      return "base " + s + name;
    }

    @Override
    public String toString() {
      return "Base";
    }
  }

  static class Derived extends Base {
    protected String name = "derived";

    @Override
    protected String describe(String s) {
      return "derived " + s;
    }

    @Override
    public String toString() {
      return "Derived";
    }

    @Async
    String body() {
      super.name += await(value("+"));
      return super.describe(await(value("x")))
          + describe("y")
          + super.toString()
          + this
          + super.name
          + name;
    }
  }

  @Async
  static Object run() {
    return await(SuperCalls_DerivedAsync.body(new Derived()));
  }
}
