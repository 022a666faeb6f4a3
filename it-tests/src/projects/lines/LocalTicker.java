import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;

import dev.fermata.annotation.Async;

class LocalTicker {
  interface Ticking {
    @Async
    int tick(int times);
  }

  @Async
  static int ticks(int step) {
    class Adder implements Ticking {
      private int ticks;

      @Async
      @Override
      public int tick(int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
          await(sleep(ofMillis(1)));
          sum += i * step; // counted
          ticks++;
        }
        return sum + ticks;
      }
    }

    return new Adder().tick(3);
  }

  public static void main(String[] args) {
    System.out.println(run(LocalTickerAsync.ticks(10)));
  }
}
