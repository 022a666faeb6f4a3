package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Deprecated classes with static initializers, raw and generic ones: no warning comes of it. */
class DeprecatedWithInitializer {
  @Deprecated
  static class Old<T> {
    static final Object FIRST = traced("Old", 1);
    private static int count = traced("count", 0);

    final T value;

    Old(T value) {
      this.value = value;
      count++;
    }

    @Async
    static <T> Old<T> create(T value) {
      return new Old<>(await(value(value)));
    }
  }

  enum Kind {
    A,
    B;

    @Async
    static Kind first() {
      return await(value(values()[0]));
    }
  }

  @Async
  static Old<Integer> sibling(Old<Integer> old) {
    return await(value(true)) ? old : null;
  }

  @SuppressWarnings({"deprecation", "rawtypes", "unchecked"})
  @Async
  static Object run() {
    trace("start");
    Old raw = new Old(await(value(1)));
    Old<String> typed = new Old<>(await(value("a"))) {};
    trace(raw.value + typed.value);
    trace(await(DeprecatedWithInitializer_OldAsync.create(2)).value);
    trace(await(DeprecatedWithInitializerAsync.sibling(null)));
    return await(DeprecatedWithInitializer_KindAsync.first());
  }
}
