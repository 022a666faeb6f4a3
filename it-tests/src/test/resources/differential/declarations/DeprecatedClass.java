package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A deprecated class may use itself, and so may its companion. */
@Deprecated
class DeprecatedClass {
  private int count;

  @Deprecated(forRemoval = true)
  static class Part {
    private final int size;

    Part(int size) {
      this.size = size;
    }

    @Async
    int twice() {
      return size + await(value(size));
    }
  }

  @Async
  DeprecatedClass add(Part part) {
    count += await(DeprecatedClass_PartAsync.twice(part)) + part.size;
    return this;
  }

  @Async
  static Object run() {
    DeprecatedClass it = await(DeprecatedClassAsync.add(new DeprecatedClass(), new Part(3)));
    return it.count;
  }
}
