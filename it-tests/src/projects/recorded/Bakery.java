import static dev.fermata.Fermata.*;
import static java.time.Duration.ofMillis;

import dev.fermata.AsyncLock;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;

class Bakery {
  private static void block(long milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Async
  static String knead(AsyncLock bowl) {
    try (var hold = await(bowl.acquire())) {
      block(150);
      await(sleep(ofMillis(1)));
      return "dough" + hold.hashCode();
    }
  }

  @Async
  static int heat() {
    return await(
        toThread(
            () -> {
              block(50);
              return 220;
            }));
  }

  @Async
  static void burn() {
    await(sleep(ofMillis(1))); // burns
    throw new UncheckedIOException(new IOException("smoke"));
  }

  @Async
  static void bake() {
    var bowl = new AsyncLock();
    var rye = createTask(BakeryAsync.knead(bowl), "rye");
    var oven = createTask(BakeryAsync.heat(), "oven");
    var wheat = createTask(BakeryAsync.knead(bowl), "wheat");
    var toast = createTask(BakeryAsync.burn(), "toast");
    await(gatherSettled(rye, oven, wheat, toast));
    createTask(BakeryAsync.burn(), "forgotten").cancel();
    getRunningLoop().callSoon(() -> block(150));
    await(sleep(ofMillis(1)));
  }

  public static void main(String[] args) {
    run(BakeryAsync.bake());
    System.out.println("baked");
  }
}
