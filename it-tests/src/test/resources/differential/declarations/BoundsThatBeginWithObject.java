package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A first bound that is Object is the erasure, by which the override is found. */
class BoundsThatBeginWithObject {
  static class Base {
    @Async
    <T extends Object & Comparable<T>> T max(T one, T other) {
      return await(value(one)).compareTo(other) > 0 ? one : other;
    }
  }

  static class Derived extends Base {
    @Async
    @Override
    <T extends Object & Comparable<T>> T max(T one, T other) {
      return await(value(other));
    }
  }

  @Async
  static Object run() {
    return "" + await(BoundsThatBeginWithObject_BaseAsync.max(new Base(), 3, 2))
        + await(BoundsThatBeginWithObject_BaseAsync.max(new Derived(), 3, 2));
  }
}
