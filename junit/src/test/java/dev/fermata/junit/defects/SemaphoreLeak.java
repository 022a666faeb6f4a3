package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;

import dev.fermata.AsyncSemaphore;
import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** A permit is given back behind the work, not in a finally block. */
final class SemaphoreLeak {

  private final AsyncSemaphore permits = new AsyncSemaphore(1);

  @Async
  static void run(boolean correct) {
    SemaphoreLeak limiter = new SemaphoreLeak();
    Task<Void> worker = createTask(SemaphoreLeakAsync.work(limiter, correct));
    await(IoAsync.io(8));
    worker.cancel();
    await(worker.join());
    await(SemaphoreLeakAsync.work(limiter, correct));
  }

  @Async
  void work(boolean correct) {
    await(permits.acquire());
    if (correct) {
      try {
        await(io());
      } finally {
        permits.release();
      }
    } else {
      await(io());
      permits.release();
    }
  }
}
