package depot;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

/** Overrides without calling what it overrides. */
public class Van implements Carrier {
  @Override
  @Async
  public String carry(String item) {
    await(sleep(Duration.ofMillis(1)));
    return "drives " + item;
  }
}
