package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private members around which a type parameter is bounded by a raw type. */
class PrivateOfRawBound {
  @Async
  static Object run() {
    Range<Integer> range = new Range<>(await(value(1)), await(value(5)));
    range.lower = await(value(2));
    return range.lower + range.new Length().of(await(value(4))) + larger(await(value(6)), 5);
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static <C extends Comparable> C larger(C one, C other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  static class Range<C extends Comparable> {
    private C lower;
    private C upper;

    private Range(C lower, C upper) {
      this.lower = lower;
      this.upper = upper;
    }

    class Length {
      private int of(C value) {
        return value.compareTo(lower) + upper.compareTo(value);
      }
    }
  }
}
