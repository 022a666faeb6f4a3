package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An override with a narrower return type and a bridge method. */
class CovariantReturn {
  static class Base<T> {
    @Async
    Object make(T t) {
      return await(value("base " + t));
    }
  }

  static class Derived extends Base<String> {
    @Async
    @Override
    String make(String s) {
      return await(value("derived ")) + s.length();
    }
  }

  @Async
  static Object run() {
    Base<String> base = new Derived();
    String direct = await(CovariantReturn_DerivedAsync.make(new Derived(), "abc"));
    return await(CovariantReturn_BaseAsync.make(base, "ab")) + direct;
  }
}
