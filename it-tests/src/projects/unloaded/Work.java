import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.newEventLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.ContextVar;
import dev.fermata.EventLoop;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Uses all that might stay behind in a thread: timers, watchdog, executor, contexts, descriptions. */
public class Work {
  private static final ContextVar<String> NAME = new ContextVar<>("name");

  @Async
  static String work() throws Exception {
    NAME.set("work");
    Task<Void> abandoned = createTask(sleep(Duration.ofDays(1)));
    String inThread = await(toThread(() -> Thread.currentThread().getName() + NAME.get()));
    int given = await(CompletableFuture.supplyAsync(() -> 1));
    try {
      await(waitFor(sleep(Duration.ofDays(1)), Duration.ofMillis(1)));
    } catch (TimeoutException e) {
      e.getStackTrace();
    }
    abandoned.cancel();
    return inThread + given + abandoned;
  }

  /** Runs a loop on this thread, in debug mode and without, and closes it. */
  public static void run(boolean debug) throws Exception {
    try (EventLoop loop = newEventLoop()) {
      loop.setDebug(debug);
      loop.runUntilComplete(WorkAsync.work());
    }
  }
}
