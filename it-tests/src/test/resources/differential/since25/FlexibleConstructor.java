package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A flexible constructor body beside an @Async method. */
class FlexibleConstructor {
  static class Base {
    final int n;

    Base(int n) {
      this.n = n;
    }
  }

  static class Derived extends Base {
    final String s;

    Derived(int n) {
      if (n < 0) {
        throw new IllegalArgumentException();
      }
      s = "s" + n;
      super(n);
    }

    @Async
    String body() {
      return s + await(value(n));
    }
  }

  @Async
  static Object run() {
    return await(FlexibleConstructor_DerivedAsync.body(new Derived(await(value(1)))));
  }
}
