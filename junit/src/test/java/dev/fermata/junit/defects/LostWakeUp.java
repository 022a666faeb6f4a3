package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;

import dev.fermata.Future;
import dev.fermata.annotation.Async;
import org.jspecify.annotations.Nullable;

/** A consumer looks for an item, and registers as a waiter only behind an await. */
final class LostWakeUp {

  private int items;
  private @Nullable Future<Void> waiter;

  @Async
  static void run(boolean correct) {
    LostWakeUp queue = new LostWakeUp();
    var consumer = createTask(LostWakeUpAsync.take(queue, correct));
    await(IoAsync.io(6));
    queue.put();
    await(consumer);
  }

  private void put() {
    items++;
    if (waiter != null) {
      waiter.setResult(null);
    }
  }

  @Async
  void take(boolean correct) {
    while (items == 0) {
      if (!correct) {
        await(io());
      }
      waiter = new Future<>();
      await(waiter);
    }
    items--;
  }
}
