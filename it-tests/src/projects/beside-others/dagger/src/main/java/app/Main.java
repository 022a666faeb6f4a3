package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dagger.Component;
import dev.fermata.annotation.Async;
import java.time.Duration;

/** A component that Dagger generates is made in an {@code @Async} body. */
public final class Main {
  private Main() {}

  @Component
  interface Services {
    Service service();
  }

  @Async
  static String ask() {
    var services = DaggerMain_Services.create();
    await(sleep(Duration.ofMillis(1)));
    return services.service().tell();
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.ask()));
  }
}
