package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A class local to a generic method as the element of a variable-arity parameter. */
class LocalClassAsVarargs {
  @Async
  static <T> Object counted(T t) {
    class Box {
      final T held = t;

      int count(Box... others) {
        return others.length;
      }
    }
    await(value(1));
    return new Box().count(new Box(), new Box()) + new Box().count() + "" + new Box().held;
  }

  @Async
  static Object run() {
    return await(LocalClassAsVarargsAsync.counted("t"));
  }
}
