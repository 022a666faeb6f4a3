package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import com.google.auto.value.AutoValue;
import dev.fermata.annotation.Async;
import java.time.Duration;

/** A type that AutoValue generates is named in an {@code @Async} body. */
public final class Main {
  private Main() {}

  @AutoValue
  abstract static class Animal {
    abstract String name();

    abstract int legs();
  }

  @Async
  static Animal create(String name) {
    await(sleep(Duration.ofMillis(1)));
    var animal = new AutoValue_Main_Animal(name, 4);
    await(sleep(Duration.ofMillis(1)));
    return animal;
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.create("dog")));
  }
}
