package tour;

import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;

/** A plain callback runs in the loop's next turn. */
public final class T16CallSoon {
  private T16CallSoon() {}

  @Async
  static void main() {
    getRunningLoop().callSoon(() -> System.out.println("I will be called soon"));
    TourSupport.delay(1);
  }

  public static void main(String[] args) {
    run(T16CallSoonAsync.main());
  }
}
