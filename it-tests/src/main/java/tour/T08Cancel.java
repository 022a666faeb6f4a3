package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.CancelledError;
import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** Cancelling asks: the task is done once the error has gone through it. */
public final class T08Cancel {
  private T08Cancel() {}

  @Async
  static void main() {
    Task<Integer> task = createTask(() -> TourSupport.delay(10));
    int seconds = 0;
    while (!task.done()) {
      if (seconds == 5) {
        task.cancel();
      }
      System.out.println("the task is done: " + task.done());
      await(sleep(ofSeconds(1)));
      seconds++;
    }
    try {
      await(task);
    } catch (CancelledError e) {
      System.out.println("the task was cancelled");
    }
  }

  public static void main(String[] args) {
    run(T08CancelAsync.main());
  }
}
