package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import dev.fermata.annotation.AsyncTimed;

/** The same trap: a task that only waits cannot start before those that compute let go. */
public final class T13CpuBoundAndDelay {
  private T13CpuBoundAndDelay() {}

  @Async
  @AsyncTimed
  static long cpuBoundWork(int number) {
    long sum = 0;
    for (int i = 0; i < 300_000_000; i++) {
      sum += i ^ number;
    }
    return sum;
  }

  @Async
  @AsyncTimed
  static void main() {
    Task<Long> first = createTask(() -> cpuBoundWork(1));
    Task<Long> second = createTask(() -> cpuBoundWork(2));
    Task<Integer> third = createTask(() -> TourSupport.delay(4));
    await(first);
    await(second);
    await(third);
  }

  public static void main(String[] args) {
    run(T13CpuBoundAndDelayAsync.main());
  }
}
