package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A constructor reference names an inner class that is inherited. */
class InheritedInnerConstructorReference {
  static class Base {
    int base = 10;

    class Inner {
      final int sum;

      Inner(int more) {
        sum = base + more;
      }

      Inner() {
        this(1);
      }
    }
  }

  static class Derived extends Base {
    @Async
    Object body() {
      IntFunction<Inner> make = Inner::new;
      class Local extends Base {
        Supplier<Inner> own() {
          base = 50;
          return Inner::new;
        }
      }
      base += await(value(5));
      return make.apply(3).sum + " " + new Local().own().get().sum;
    }
  }

  @Async
  static Object run() {
    return await(InheritedInnerConstructorReference_DerivedAsync.body(new Derived()));
  }
}
