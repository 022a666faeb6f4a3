package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A generic inner class of a generic class, created as a raw type, has a raw outer instance. */
class RawInnerCreation<T> {
  class Inner<U> {
    @Override
    public String toString() {
      return "inner of " + RawInnerCreation.this;
    }
  }

  private class Hidden<U> {
    private Hidden(int number) {}

    @Override
    public String toString() {
      return "hidden of " + RawInnerCreation.this;
    }
  }

  class Middle<U> {
    class Low<V> {
      @Override
      public String toString() {
        return "low of " + Middle.this;
      }
    }

    @SuppressWarnings("rawtypes")
    @Async
    Object make() {
      return "" + new Low() + await(value(new Middle())) + new Inner();
    }

    @Override
    public String toString() {
      return "middle";
    }
  }

  @SuppressWarnings("rawtypes")
  @Async
  Object make() {
    class Local extends Inner {}
    Inner inner = new Inner();
    Inner<String> inferred = new Inner<>();
    String text = "" + inner + inferred + await(value(new Inner() {}));
    Supplier<Inner> reference = Inner::new;
    return text + new Local() + reference.get() + new Hidden(await(value(1)));
  }

  @Override
  public String toString() {
    return "outer";
  }

  @Async
  static Object run() {
    RawInnerCreation<String> outer = new RawInnerCreation<>();
    return "" + await(RawInnerCreationAsync.make(outer))
        + await(RawInnerCreation_MiddleAsync.make(outer.new Middle<Integer>()));
  }
}
