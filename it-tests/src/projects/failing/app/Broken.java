package app;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

class Broken {
  @Async
  static void inLambda() {
    Runnable work = () -> await(sleep(Duration.ZERO));
    work.run();
  }

  static void outside() {
    await(sleep(Duration.ZERO));
  }
}
