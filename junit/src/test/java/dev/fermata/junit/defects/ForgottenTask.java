package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** A server notes a handler behind an await; who shuts down before does not see it. */
final class ForgottenTask {

  private final List<Task<Void>> handlers = new ArrayList<>();
  private boolean stopping;

  @Async
  static void run(boolean correct) {
    ForgottenTask server = new ForgottenTask();
    var accepting = createTask(ForgottenTaskAsync.accept(server, correct));
    await(IoAsync.io(8));
    await(ForgottenTaskAsync.stop(server));
    await(accepting);
  }

  @Async
  void accept(boolean correct) {
    await(io());
    if (correct && stopping) {
      return;
    }
    Task<Void> handler = createTask(IoAsync.io(1000));
    if (!correct) {
      await(io());
    }
    handlers.add(handler);
  }

  @Async
  void stop() {
    stopping = true;
    for (Task<Void> handler : handlers) {
      await(handler.cancelAndJoin());
    }
  }
}
