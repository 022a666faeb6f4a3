package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.Locale;

/** Tasks wait side by side: three delays take as long as one. */
public final class T06ThreeTasks {
  private T06ThreeTasks() {}

  @Async
  static void main() {
    Duration start = getRunningLoop().time();
    Task<Integer> first = createTask(() -> TourSupport.delay(3));
    Task<Integer> second = createTask(() -> TourSupport.delay(3));
    Task<Integer> third = createTask(() -> TourSupport.delay(3));
    await(first);
    await(second);
    await(third);
    Duration took = getRunningLoop().time().minus(start);
    System.out.printf(Locale.ROOT, "took %.2f s%n", took.toNanos() / 1e9);
  }

  public static void main(String[] args) {
    run(T06ThreeTasksAsync.main());
  }
}
