package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Inherited fields and methods, hidden and overridden. */
class InheritedMembers {
  static class Base {
    String hidden = "base";
    int count;

    void bump(int n) {
      count += n;
    }
  }

  static class Derived extends Base {
    String hidden = "derived";

    @Async
    String body() {
      bump(await(value(2)));
      count += await(value(3));
      return hidden + super.hidden + ((Base) this).hidden + count;
    }
  }

  @Async
  static Object run() {
    return await(InheritedMembers_DerivedAsync.body(new Derived()));
  }
}
