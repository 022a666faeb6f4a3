package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ofSeconds;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.concurrent.TimeoutException;

/** What takes too long is cancelled. */
public final class T09WaitFor {
  private T09WaitFor() {}

  @Async
  static void main() {
    Task<Integer> task = createTask(() -> TourSupport.delay(2));
    try {
      System.out.println(await(waitFor(task, ofSeconds(1))));
    } catch (TimeoutException e) {
      System.out.println("timed out!");
      System.out.println("was the task cancelled? " + task.cancelled());
    }
  }

  public static void main(String[] args) {
    run(T09WaitForAsync.main());
  }
}
