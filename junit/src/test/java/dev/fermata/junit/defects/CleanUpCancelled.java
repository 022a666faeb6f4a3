package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.shield;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.CancelledError;
import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** A finally block awaits, and a second cancellation ends it there. */
final class CleanUpCancelled {

  private boolean released;

  @Async
  static void run(boolean correct) {
    CleanUpCancelled session = new CleanUpCancelled();
    Task<Void> task = createTask(CleanUpCancelledAsync.serve(session, correct));
    await(io());
    task.cancel();
    await(IoAsync.io(8));
    task.cancel();
    await(task.join());
    assertTrue(session.released || !session.begun, "not released");
  }

  private boolean begun;

  @Async
  void serve(boolean correct) {
    begun = true;
    try {
      await(IoAsync.io(10));
    } finally {
      if (correct) {
        Task<Void> saved = createTask(io());
        while (!saved.done()) {
          try {
            await(shield(saved));
          } catch (CancelledError cancelled) {
            // Goes on when the saving is done.
          }
        }
      } else {
        await(io());
      }
      released = true;
    }
  }
}
