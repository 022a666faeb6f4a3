package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.AsyncCondition;
import dev.fermata.annotation.Async;

/** A limiter lets one more in than it should, when enough come at once. */
final class OffByOne {

  private static final int LIMIT = 2;

  private final AsyncCondition left = new AsyncCondition();
  private int active;
  private int most;

  @Async
  static void run(boolean correct) {
    OffByOne limiter = new OffByOne();
    var first = createTask(OffByOneAsync.call(limiter, 0, correct));
    var second = createTask(OffByOneAsync.call(limiter, 3, correct));
    var third = createTask(OffByOneAsync.call(limiter, 8, correct));
    await(gather(first, second, third));
    assertTrue(limiter.most <= LIMIT, limiter.most + " at once");
  }

  @Async
  void call(int delay, boolean correct) {
    await(IoAsync.io(delay));
    try (var hold = await(left.acquire())) {
      await(left.awaitUntil(() -> correct ? active < LIMIT : active <= LIMIT));
      active++;
      most = Math.max(most, active);
    }
    await(io());
    try (var hold = await(left.acquire())) {
      active--;
      left.signalAll();
    }
  }
}
