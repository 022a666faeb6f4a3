package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

/** A mapper that MapStruct generates is made in an {@code @Async} body. */
public final class Main {
  private Main() {}

  @Async
  static CarDto load() {
    var mapper = new CarMapperImpl();
    await(sleep(Duration.ofMillis(1)));
    return mapper.toDto(new Car("Trabant", 4));
  }

  public static void main(String[] args) {
    System.out.println(run(MainAsync.load()));
  }
}
