package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import declarations.removed.Removed;
import dev.fermata.annotation.Async;

/** What is deprecated for removal, and used where that is suppressed. */
class DeprecatedForRemoval {
  private static final String KEY = "removal";

  @Deprecated(forRemoval = true)
  @Async
  int removed() {
    return await(value(1));
  }

  @SuppressWarnings(KEY)
  @Async
  Removed use(Removed[] removed) {
    Removed first = removed[await(value(0))];
    return await(value(first));
  }

  @SuppressWarnings("removal")
  static class Derived extends Removed {
    @Async
    int use() {
      field += await(value(1));
      return method(this) + super.method(null) + field;
    }
  }

  @SuppressWarnings("removal")
  @Async
  static Object run() {
    DeprecatedForRemoval it = new DeprecatedForRemoval();
    return await(DeprecatedForRemovalAsync.removed(it))
        + await(DeprecatedForRemoval_DerivedAsync.use(new Derived()))
        + await(DeprecatedForRemovalAsync.use(it, new Removed[] {new Removed()})).toString();
  }
}
