package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** While tasks wait, other code runs. */
public final class T07OtherCodeRuns {
  private T07OtherCodeRuns() {}

  @Async
  static void helloEverySecond() {
    for (int i = 0; i < 2; i++) {
      await(sleep(ofSeconds(1)));
      System.out.println("other code runs while I wait");
    }
  }

  @Async
  static void main() {
    Task<Integer> first = createTask(() -> TourSupport.delay(3));
    Task<Integer> second = createTask(() -> TourSupport.delay(3));
    helloEverySecond();
    await(first);
    await(second);
  }

  public static void main(String[] args) {
    run(T07OtherCodeRunsAsync.main());
  }
}
