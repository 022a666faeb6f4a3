package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;
import java.util.List;

/** What a method that {@code super} calls takes and gives is not named where it is called. */
public final class SuperMethodOfDeprecatedType {
  private SuperMethodOfDeprecatedType() {}

  /** A type that is deprecated, and may be used in this file. */
  @Deprecated
  static class Old {
    @Override
    public String toString() {
      return "old";
    }
  }

  static class Base {
    Old renew(Old old) {
      return old == null ? new Old() : old;
    }

    @SuppressWarnings("rawtypes")
    List keys(Class type) {
      return List.of(type.getSimpleName());
    }
  }

  static final class Sub extends Base {
    @Async
    String describe() {
      return await(later("new ")) + super.renew(null) + super.keys(await(later(Sub.class)));
    }
  }

  @Async
  static Object run() {
    return await(SuperMethodOfDeprecatedType_SubAsync.describe(new Sub()));
  }
}
