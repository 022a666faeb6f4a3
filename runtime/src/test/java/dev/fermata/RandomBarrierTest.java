package dev.fermata;

import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random tasks that arrive at a barrier again and again, in any turn, also those in which it
 * drains, while some are cancelled and it is reset and broken. Whatever happens, nobody is
 * forgotten, and of those who went on together each has a number of his own. A failure names its
 * seed.
 */
@Timeout(120)
class RandomBarrierTest {
  private static final int PROGRAMS = 2000 * Integer.getInteger("fermata.stress", 1);

  private final List<Integer> passed = new ArrayList<>();

  private Coroutine<Void> party(AsyncBarrier barrier, Random random, int rounds) {
    return async(
        () -> {
          if (rounds == 0) {
            return done(null);
          }
          return await(
              new Repeat(random.nextInt(4), () -> sleep(ZERO)),
              turned ->
                  await(
                      barrier.arrive(),
                      index -> {
                        passed.add(index);
                        return await(party(barrier, random, rounds - 1), v -> done(null));
                      },
                      error -> {
                        if (!(error instanceof BrokenBarrierException)) {
                          throw Failure.sneakyThrow(error);
                        }
                        return await(party(barrier, random, rounds - 1), v -> done(null));
                      }));
        });
  }

  @Test
  void nobodyIsForgotten() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(seed);
      VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
      int parties = 1 + random.nextInt(3);
      AsyncBarrier barrier = new AsyncBarrier(parties);
      passed.clear();
      List<Task<Void>> tasks = new ArrayList<>();
      int count = 2 + random.nextInt(5);
      for (int i = 0; i < count; i++) {
        tasks.add(loop.createTask(party(barrier, random, 1 + random.nextInt(3))));
      }
      boolean disturbed = random.nextBoolean();
      for (int turn = 0; turn < 40; turn++) {
        int choice = random.nextInt(20);
        if (disturbed && choice == 0) {
          tasks.get(random.nextInt(count)).cancel();
        } else if (disturbed && choice == 1) {
          loop.createTask(random.nextInt(3) == 0 ? barrier.abort() : barrier.reset());
        }
        Turns.turn(loop);
      }
      loop.runUntilComplete(sleep(ofSeconds(1)));

      long waiting = tasks.stream().filter(task -> !task.done()).count();
      assertWithMessage("seed %s: waiting", seed).that(waiting).isLessThan(parties);
      assertWithMessage("seed %s: counted", seed).that((long) barrier.waiting()).isEqualTo(waiting);
      if (!disturbed) {
        assertWithMessage("seed %s", seed).that(passed.size() % parties).isEqualTo(0);
        for (int index = 0; index < parties; index++) {
          int wanted = index;
          assertWithMessage("seed %s: how often %s", seed, index)
              .that(passed.stream().filter(each -> each == wanted).count())
              .isEqualTo(passed.size() / parties);
        }
      }
      tasks.forEach(Task::cancel);
      Turns.turn(loop);
      Turns.turn(loop);
      Turns.turn(loop);
      for (Task<Void> task : tasks) {
        assertWithMessage("seed %s: %s", seed, task).that(task.done()).isTrue();
      }
      loop.close();
    }
  }
}
