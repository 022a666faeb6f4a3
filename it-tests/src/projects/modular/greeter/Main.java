package greeter;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

public final class Main {
  private final String name;

  private Main(String name) {
    this.name = name;
  }

  @Async
  private String greet() {
    await(sleep(Duration.ofMillis(1)));
    return "hello, " + name + " in " + getClass().getModule();
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.greet(new Main(args[0]))));
  }
}
