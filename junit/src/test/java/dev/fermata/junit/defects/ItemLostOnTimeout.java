package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.AsyncQueue;
import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** Who gives up waiting for an item cancels a wait that may have got one. */
final class ItemLostOnTimeout {

  private final AsyncQueue<String> queue = new AsyncQueue<>();
  private int received;

  @Async
  static void run(boolean correct) {
    ItemLostOnTimeout inbox = new ItemLostOnTimeout();
    var producer = createTask(ItemLostOnTimeoutAsync.produce(inbox));
    await(ItemLostOnTimeoutAsync.receive(inbox, correct));
    await(producer);
    assertEquals(1, inbox.received + inbox.queue.size());
  }

  @Async
  void produce() {
    await(io());
    await(queue.put("item"));
  }

  @Async
  void receive(boolean correct) {
    Task<String> next = createTask(queue.get());
    await(IoAsync.io(8));
    if (next.done()) {
      received++;
      return;
    }
    await(io());
    next.cancel();
    await(next.join());
    if (correct && !next.cancelled()) {
      received++;
    }
  }
}
