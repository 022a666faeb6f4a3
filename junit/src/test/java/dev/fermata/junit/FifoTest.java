package dev.fermata.junit;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.EventLoop;
import dev.fermata.Future;
import dev.fermata.VirtualTimeEventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Without deviations a scheduled loop does what every other loop does, step by step. */
class FifoTest {
  private static final int PROGRAMS = 500;

  @Test
  void plainScheduleIsThatOfAnyLoop() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      List<String> expected = run(new VirtualTimeEventLoop(), seed);

      assertWithMessage("seed " + seed)
          .that(run(new ScheduledEventLoop(Chooser.fifo()), seed))
          .isEqualTo(expected);
      assertWithMessage("seed " + seed)
          .that(run(new ScheduledEventLoop(ready -> 0), seed))
          .isEqualTo(expected);
    }
  }

  private static List<String> run(EventLoop loop, int seed) {
    RandomCallbacks program = new RandomCallbacks(loop, Seeds.random(0, seed));
    program.schedule(5);
    loop.callLater(Duration.ofSeconds(1), loop::stop);
    loop.runForever();
    loop.close();
    return program.log;
  }

  /** Callbacks that log and schedule further ones in all ways that there are. */
  private static final class RandomCallbacks {
    private final List<String> log = new ArrayList<>();
    private final EventLoop loop;
    private final SplittableRandom random;
    private int count;

    RandomCallbacks(EventLoop loop, SplittableRandom random) {
      this.loop = loop;
      this.random = random;
    }

    void schedule(int depth) {
      int children = depth == 0 ? 0 : 1 + random.nextInt(3);
      for (int i = 0; i < children; i++) {
        int id = count++;
        Runnable child =
            () -> {
              log.add(id + " at " + loop.time().toMillis());
              schedule(depth - 1);
            };
        switch (random.nextInt(7)) {
          case 0, 1 -> loop.callSoon(child);
          case 2 -> loop.callSoonThreadsafe(child);
          case 3 -> loop.callLater(Duration.ZERO, child);
          case 4 -> loop.callLater(Duration.ofMillis(random.nextInt(3)), child);
          case 5 -> loop.callLater(Duration.ofMillis(1), child).cancel();
          default -> {
            Future<Void> future = loop.createFuture();
            future.addDoneCallback(done -> child.run());
            loop.callSoon(() -> future.setResult(null));
          }
        }
      }
    }
  }
}
