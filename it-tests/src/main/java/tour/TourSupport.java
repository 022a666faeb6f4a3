package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.annotation.Async;

/** What several programs of the tour use. */
public final class TourSupport {
  private TourSupport() {}

  /** Sleeps, says so before and after, and returns for how long. */
  @Async
  static int delay(int seconds) {
    System.out.println("sleeping for " + seconds + " s");
    await(sleep(ofSeconds(seconds)));
    System.out.println("slept for " + seconds + " s");
    return seconds;
  }
}
