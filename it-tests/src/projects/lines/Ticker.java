import static dev.fermata.Fermata.*;
import static java.time.Duration.ofMillis;

import dev.fermata.annotation.Async;

class Ticker {
  private final String name;

  Ticker(String name) {
    this.name = name;
  }

  @Async
  String tick(int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      await(sleep(ofMillis(1)));
      sum += i; // counted
    }
    if (sum < 0) {
      throw new IllegalStateException("never thrown");
    }
    Runnable printing =
        () -> {
          System.out.println(describe());
        };
    printing.run();
    return name + sum;
  }

  String describe() {
    return "ticked as " + name;
  }

  @Async
  static void fail() {
    await(sleep(ofMillis(1)));
    throw new UnsupportedOperationException("thrown here");
  }

  public static void main(String[] args) {
    System.out.println(run(TickerAsync.tick(new Ticker("t"), 3)));
  }
}
