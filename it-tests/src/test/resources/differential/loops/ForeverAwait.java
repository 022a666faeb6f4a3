package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;

/** for (;;) await(x); alone, ended by an exception. */
class ForeverAwait {
  @Async
  static Object run() {
    int[] rounds = {0};
    try {
      return await(ForeverAwaitAsync.forever(rounds));
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  @Async
  static int forever(int[] rounds) {
    for (; ; ) await(next(rounds));
  }

  static dev.fermata.Awaitable<Integer> next(int[] rounds) {
    if (++rounds[0] > 5) {
      throw new IllegalStateException("enough");
    }
    return later(rounds[0]);
  }
}
