package tour;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;

import dev.fermata.annotation.Async;

/** While a coroutine sleeps, no thread does. */
public final class T03HelloWorld {
  private T03HelloWorld() {}

  @Async
  static String helloWorld() {
    await(sleep(ofSeconds(1)));
    return "Hello world!";
  }

  @Async
  static void main() {
    System.out.println(helloWorld());
  }

  public static void main(String[] args) {
    run(T03HelloWorldAsync.main());
  }
}
