package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.HashSet;
import java.util.Set;

/** A request that is given up may have been carried out; it is sent once more. */
final class RetryDoubles {

  private final Set<String> seen = new HashSet<>();
  private int orders;

  @Async
  static void run(boolean correct) {
    RetryDoubles shop = new RetryDoubles();
    Task<Void> request = createTask(RetryDoublesAsync.order(shop, "order-1", correct));
    await(IoAsync.io(8));
    if (!request.done()) {
      await(request.cancelAndJoin());
      await(RetryDoublesAsync.order(shop, "order-1", correct));
    }
    assertEquals(1, shop.orders);
  }

  @Async
  void order(String id, boolean correct) {
    await(io());
    if (seen.add(id) || !correct) {
      orders++;
    }
    await(io());
  }
}
