package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An anonymous class with awaits in its constructor's arguments. */
class AnonymousClassArguments {
  @Async
  static Object run() {
    return new Base(await(value(1)), traced("b", 2)) {
      @Override
      int sum() {
        return a * 10 + b;
      }
    }.sum();
  }

  abstract static class Base {
    final int a;
    final int b;

    Base(int a, int b) {
      this.a = a;
      this.b = b;
    }

    abstract int sum();
  }
}
