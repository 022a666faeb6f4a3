package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

/** A builder that Immutables generates is alive across an await. */
public final class Main {
  private Main() {}

  @Async
  static ImmutablePoint point(int x) {
    var builder = ImmutablePoint.builder().x(x);
    await(sleep(Duration.ofMillis(1)));
    return builder.y(2).build();
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.point(1)));
  }
}
