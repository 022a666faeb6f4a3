import static dev.fermata.Fermata.*;
import static java.time.Duration.ofMillis;

import dev.fermata.annotation.Async;

class Hello {
  @Async
  static String helloWorld() {
    await(sleep(ofMillis(10)));
    return "Hello world!";
  }

  @Async
  static void main() {
    var greeting = createTask(HelloAsync.helloWorld());
    System.out.println(helloWorld());
    System.out.println(await(greeting));
  }

  public static void main(String[] args) {
    run(HelloAsync.main());
  }
}
