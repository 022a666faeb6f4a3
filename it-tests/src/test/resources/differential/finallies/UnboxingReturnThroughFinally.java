package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null that cannot be unboxed faults inside the try block. */
class UnboxingReturnThroughFinally {
  @Async
  static Object run() {
    return await(UnboxingReturnThroughFinallyAsync.body());
  }

  @Async
  static int body() {
    Integer nothing = await(value((Integer) null));
    try {
      return nothing;
    } catch (NullPointerException e) {
      return -1;
    } finally {
      await(value("finally"));
    }
  }
}
