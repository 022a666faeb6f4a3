package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import dev.fermata.annotation.AsyncTimed;

/** A trap: code that computes does not wait, so tasks of it run one after the other. */
public final class T12CpuBound {
  private T12CpuBound() {}

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
    await(first);
    await(second);
  }

  public static void main(String[] args) {
    run(T12CpuBoundAsync.main());
  }
}
