package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;
import static java.time.Duration.ofMillis;

import dev.fermata.Task;
import dev.fermata.annotation.Async;

/** How long is too long can be set. */
public final class T19SlowThreshold {
  private T19SlowThreshold() {}

  /** Keeps the thread busy. */
  @Async
  static int busy(int millis) {
    long end = System.nanoTime() + ofMillis(millis).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return millis;
  }

  @Async
  static void main() {
    getRunningLoop().setSlowCallbackDuration(ofMillis(250));
    Task<Integer> silent = createTask(T19SlowThresholdAsync.busy(150));
    Task<Integer> reported = createTask(T19SlowThresholdAsync.busy(300));
    await(silent);
    await(reported);
  }

  public static void main(String[] args) {
    run(T19SlowThresholdAsync.main(), true);
  }
}
