package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Members that an anonymous class has from a supertype, used beside an await. */
class AnonymousClassReceiver {
  static class Box<X> {
    X held;

    Box(X held) {
      this.held = held;
    }

    X get(int index) {
      return held;
    }

    protected String shown(Object o) {
      return "shown " + o;
    }

    <Z> Z same(Z z, int n) {
      return z;
    }
  }

  @Async
  static Object run() {
    var overridden =
        (new Box<>("a") {
              @Override
              String get(int index) {
                return held + index;
              }
            })
            .get(await(value(1)));
    var inherited = new Box<>(2) {}.same("b", await(value(2))).length();
    var protectedOne =
        new Box<>(3) {
          @Override
          protected String shown(Object o) {
            return "again " + super.shown(o);
          }
        }.shown(await(value(3)));
    int field = new Box<>(4) {}.held += await(value(4));
    int ofInterface =
        new Comparable<String>() {
          @Override
          public int compareTo(String other) {
            return other.length();
          }
        }.compareTo(await(value("five")));
    return overridden + inherited + protectedOne + field + ofInterface;
  }
}
