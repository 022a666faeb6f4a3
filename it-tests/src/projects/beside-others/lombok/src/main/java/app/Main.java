package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

/** Members that Lombok adds are used in plain methods, which {@code @Async} bodies may call. */
public final class Main {
  private Main() {}

  @Async
  static Person find(String name) {
    await(sleep(Duration.ofMillis(1)));
    var person = person(name);
    await(sleep(Duration.ofMillis(1)));
    return person;
  }

  private static Person person(String name) {
    return Person.builder().name(name).age(36).build();
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.find("Ada")).getName());
  }
}
