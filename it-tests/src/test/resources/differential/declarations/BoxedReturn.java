package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Returned values are converted to the declared type. */
class BoxedReturn {
  @Async
  static Object run() {
    return await(BoxedReturnAsync.aLong()).getClass()
        + " "
        + await(BoxedReturnAsync.object()).getClass()
        + await(BoxedReturnAsync.number()).getClass()
        + await(BoxedReturnAsync.conditional(true)).getClass();
  }

  @Async
  static Long aLong() {
    return await(value(1)) + 1L;
  }

  @Async
  static Object object() {
    char c = 'c';
    await(value(1));
    return c;
  }

  @Async
  static Number number() {
    return await(value(1.5f));
  }

  @Async
  static Object conditional(boolean b) {
    return b ? await(value(1)) : 2.0;
  }
}
