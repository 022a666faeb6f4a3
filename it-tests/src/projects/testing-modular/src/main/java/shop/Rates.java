package shop;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.annotation.Async;

public class Rates {
  @Async
  public int percent(String country) {
    await(sleep(ofSeconds(1)));
    return 19;
  }
}
