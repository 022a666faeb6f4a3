package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;

import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** Debug mode names, on standard error, the step that kept the loop busy for too long. */
public final class T17DebugMode {
  private T17DebugMode() {}

  @Async
  static long cpuBoundWork() {
    long sum = 0;
    for (int i = 0; i < 1_000_000_000; i++) {
      sum += i ^ (sum >> 1);
    }
    return sum;
  }

  @Async
  static void main() {
    Task<Long> task = createTask(T17DebugModeAsync.cpuBoundWork());
    await(task);
  }

  public static void main(String[] args) {
    run(T17DebugModeAsync.main(), true);
  }
}
