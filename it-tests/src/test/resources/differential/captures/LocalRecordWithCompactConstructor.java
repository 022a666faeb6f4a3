package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local record with a compact constructor, a static method and a nested type. */
class LocalRecordWithCompactConstructor {
  @Async
  static Object run() {
    record Range(int low, int high) {
      enum Kind {
        EMPTY,
        FULL
      }

      Range {
        if (low > high) {
          throw new IllegalArgumentException(low + ">" + high);
        }
      }

      static Range of(int size) {
        return new Range(0, size);
      }

      Kind kind() {
        return low == high ? Kind.EMPTY : Kind.FULL;
      }
    }
    Range r = Range.of(await(value(3)));
    await(value("pause"));
    return r + "" + r.kind() + new Range(await(value(1)), r.low());
  }
}
