package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The creation of a private inner class's instance of null faults, and before its arguments. */
class PrivateInnerOfNull<T> {
  class Inner<U> {
    private Inner() {}

    private Inner(U argument) {
      trace("new Inner of " + argument);
    }
  }

  static PrivateInnerOfNull<String> outer(boolean isNull) {
    trace("outer " + isNull);
    return isNull ? null : new PrivateInnerOfNull<>();
  }

  static int argument(int value) {
    trace("argument " + value);
    return value;
  }

  @Async
  static Object create(int kind, boolean isNull) {
    return switch (kind) {
      case 0 -> outer(isNull).new Inner<Integer>();
      case 1 -> outer(isNull).new Inner<>(argument(1));
      default -> outer(isNull).new Inner<>(argument(1) + await(value(2)));
    };
  }

  @Async
  Object createOfThis() {
    return this.new Inner<>(await(value(3)));
  }

  @Async
  static Object run() {
    String created = "" + (await(PrivateInnerOfNullAsync.createOfThis(outer(false))) != null);
    for (int kind = 0; kind < 3; kind++) {
      created += await(PrivateInnerOfNullAsync.create(kind, false)) != null;
      try {
        created += await(PrivateInnerOfNullAsync.create(kind, true)) != null;
      } catch (NullPointerException e) {
        created += "null";
      }
    }
    return created;
  }
}
