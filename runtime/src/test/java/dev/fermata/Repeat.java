package dev.fermata;

import java.util.concurrent.Callable;

/** A loop over an await: awaits so many things, one after the other, and gives their number. */
final class Repeat extends Coroutine<Integer> {
  private final int times;
  private final Callable<? extends Awaitable<?>> body;
  private int done;

  Repeat(int times, Callable<? extends Awaitable<?>> body) {
    this.times = times;
    this.body = body;
  }

  @Override
  protected Integer resume() throws Throwable {
    if (state == 1) {
      awaited();
      done++;
    }
    while (done < times) {
      if (suspend(1, body.call())) {
        return null;
      }
      awaited();
      done++;
    }
    return done;
  }
}
