package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;
import javax.inject.Inject;

public final class Service {
  private final Clock clock;

  @Inject
  Service(Clock clock) {
    this.clock = clock;
  }

  @Async
  public String tell() {
    await(sleep(Duration.ofMillis(1)));
    return "it is " + clock.time();
  }

  static final class Clock {
    @Inject
    Clock() {}

    String time() {
      return "noon";
    }
  }
}
