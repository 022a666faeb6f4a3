package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;

import dev.fermata.AsyncEvent;
import dev.fermata.annotation.Async;

/** An event is set and cleared for those who wait now, and one comes later. */
final class EventSetTooEarly {

  private final AsyncEvent started = new AsyncEvent();

  @Async
  static void run(boolean correct) {
    EventSetTooEarly service = new EventSetTooEarly();
    var client = createTask(EventSetTooEarlyAsync.client(service));
    await(IoAsync.io(6));
    service.started.set();
    if (!correct) {
      service.started.clear();
    }
    await(client);
  }

  @Async
  void client() {
    await(io());
    await(started.awaitSet());
  }
}
