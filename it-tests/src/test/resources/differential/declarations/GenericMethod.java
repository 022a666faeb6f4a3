package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Generic methods with bounds. */
class GenericMethod {
  @Async
  static Object run() {
    return await(GenericMethodAsync.identity("a"))
        + await(GenericMethodAsync.max(1, 2))
        + await(GenericMethodAsync.<String, Integer>second("x", 3))
        + await(GenericMethodAsync.both("abc"));
  }

  @Async
  static <T> T identity(T t) {
    T local = await(value(t));
    return local;
  }

  @Async
  static <T extends Comparable<T>> T max(T a, T b) {
    return await(value(a)).compareTo(await(value(b))) > 0 ? a : b;
  }

  @Async
  static <A, B extends Number> B second(A a, B b) {
    await(value(a));
    return b;
  }

  @Async
  static <T extends CharSequence & Comparable<? super T>> int both(T t) {
    T local = await(value(t));
    await(value("pause"));
    return local.length() + local.compareTo(t);
  }
}
