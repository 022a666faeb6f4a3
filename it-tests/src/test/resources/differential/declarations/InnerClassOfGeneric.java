package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An inner class of a generic class reaches its outer instance. */
class InnerClassOfGeneric {
  static class Outer<T> {
    T held;

    class Inner<U> {
      U own;

      @Async
      String both(T t, U u) {
        held = await(value(t));
        own = await(value(u));
        return "" + held + own + Outer.this.held;
      }
    }
  }

  @Async
  static Object run() {
    Outer<String> outer = new Outer<>();
    Outer<String>.Inner<Integer> inner = outer.new Inner<Integer>();
    return await(InnerClassOfGeneric_Outer_InnerAsync.both(inner, "a", 1)) + outer.held;
  }
}
