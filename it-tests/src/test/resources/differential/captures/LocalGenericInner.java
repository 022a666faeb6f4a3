package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An inner class of a generic local class has the type arguments of that, and is never raw. */
class LocalGenericInner<O> {
  private final O own;

  LocalGenericInner(O own) {
    this.own = own;
  }

  @Async
  String nest(O other) {
    class Outer<T> {
      class Inner {
        T held;

        class Innermost<U> {
          U last;
        }
      }

      class Plain {}
    }
    Outer<O>.Inner inner = new Outer<O>().new Inner();
    var innermost = inner.new Innermost<String>();
    inner.held = await(value(other));
    innermost.last = await(value("last"));
    return "" + own + inner.held + innermost.last + (new Outer<O>().new Plain() == null);
  }

  @Async
  static Object run() {
    return await(LocalGenericInnerAsync.nest(new LocalGenericInner<>("own"), "other"));
  }
}
