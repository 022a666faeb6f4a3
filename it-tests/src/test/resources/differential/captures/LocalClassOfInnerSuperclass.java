package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Local classes extend an inner class, whose instances belong to the receiver or its outer. */
class LocalClassOfInnerSuperclass {
  int base = 100;

  class Inner {
    final int own;

    Inner(int own) {
      this.own = own + base;
    }

    Inner() {
      this(1);
    }
  }

  class Middle {
    @Async
    Object body(int parameter) {
      class Implicit extends Inner {}
      class Explicit extends Inner {
        final int seen;

        Explicit(int more) {
          super(more * parameter);
          seen = own;
        }

        Explicit() {
          this(parameter);
        }

        Explicit(String text) {
          seen = own + text.length();
        }
      }
      class Further extends Explicit {
        class Within extends Inner {
          int sum() {
            return own + seen;
          }
        }
      }
      Inner first = new Implicit();
      Explicit second = new Explicit(await(value(2)));
      base++;
      Supplier<Explicit> make = Explicit::new;
      Explicit third = new Explicit(await(value("abc")));
      Further fourth = new Further();
      trace(first.own + " " + second.seen + " " + make.get().seen + " " + third.seen);
      await(value(3));
      return fourth.seen + fourth.new Within().sum();
    }
  }

  @Async
  static Object run() {
    LocalClassOfInnerSuperclass outer = new LocalClassOfInnerSuperclass();
    return await(LocalClassOfInnerSuperclass_MiddleAsync.body(outer.new Middle(), 7));
  }
}
