package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.shield;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ofSeconds;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.concurrent.TimeoutException;

/** A shield takes the cancellation, and the task goes on. */
public final class T10Shield {
  private T10Shield() {}

  @Async
  static void main() {
    Task<Integer> task = createTask(() -> TourSupport.delay(10));
    try {
      System.out.println(await(waitFor(shield(task), ofSeconds(5))));
    } catch (TimeoutException e) {
      System.out.println("took longer than 5 s, it will finish soon");
      System.out.println(await(task));
    }
  }

  public static void main(String[] args) {
    run(T10ShieldAsync.main());
  }
}
