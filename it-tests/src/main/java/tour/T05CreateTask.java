package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;

import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** A task is scheduled at once and starts when the one that made it waits. */
public final class T05CreateTask {
  private T05CreateTask() {}

  @Async
  static void main() {
    Task<Integer> task = createTask(() -> TourSupport.delay(3));
    System.out.println(task.getClass().getName());
    System.out.println(await(task));
  }

  public static void main(String[] args) {
    run(T05CreateTaskAsync.main());
  }
}
