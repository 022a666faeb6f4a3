package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The instance around an inner class, whose type parameter is bounded by a raw type. */
class OuterOfRawBound {
  @Async
  static Object run() {
    Range<Integer> range = new Range<>(await(value(1)));
    return await(OuterOfRawBound_Range_LengthAsync.of(range.new Length(), 5));
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  static class Range<C extends Comparable> {
    private final C lower;

    Range(C lower) {
      this.lower = lower;
    }

    class Length {
      @Async
      int of(C value) {
        return await(value(value)).compareTo(lower);
      }
    }
  }
}
