package dev.fermata;

import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random programs that come, go, turn the loop and cancel, also who has just been woken. Whatever
 * happens, nothing gets lost, nobody waits for what is there, and who came first is served first. A
 * failure names its seed.
 */
class RandomCancellationTest {
  private static final int PROGRAMS = 500 * Integer.getInteger("fermata.stress", 1);
  private static final int STEPS = 60;

  private VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private Random random = new Random(0);

  /** The tasks that wait or did, in the order in which they came. */
  private final List<Task<?>> tasks = new ArrayList<>();

  /** The tasks that were served, in that order. */
  private final List<Task<?>> served = new ArrayList<>();

  private interface Program {
    void step(int choice);
  }

  @AfterEach
  void close() {
    loop.close();
  }

  private void begin(int seed) {
    loop.close();
    loop = new VirtualTimeEventLoop();
    random = new Random(seed);
    tasks.clear();
    served.clear();
  }

  /**
   * Takes random steps; of the choices, 0 cancels, 1 and 2 turn the loop, the rest are the
   * program's.
   */
  private void run(Program program) {
    for (int i = 0; i < STEPS; i++) {
      int choice = random.nextInt(10);
      if (choice == 0 && !tasks.isEmpty()) {
        tasks.get(random.nextInt(tasks.size())).cancel();
      } else if (choice <= 2) {
        Turns.turn(loop);
      } else {
        program.step(choice - 3);
      }
    }
    settle();
  }

  private void settle() {
    for (int i = 0; i < 4 * STEPS; i++) {
      Turns.turn(loop);
    }
  }

  /** Starts a task that notes when it is served. */
  private <T> Task<T> start(Coroutine<T> coroutine) {
    List<Task<T>> self = new ArrayList<>();
    self.add(
        loop.createTask(
            async(
                () ->
                    await(
                        coroutine,
                        value -> {
                          served.add(self.get(0));
                          return done(value);
                        }))));
    tasks.add(self.get(0));
    return self.get(0);
  }

  private long count(List<? extends Task<?>> of) {
    return of.stream().filter(task -> task.done() && !task.cancelled()).count();
  }

  private long waiting(List<? extends Task<?>> of) {
    return of.stream().filter(task -> !task.done()).count();
  }

  /** Those who were served were served in the order in which they came. */
  private void assertFair(int seed, List<? extends Task<?>> arrivals) {
    List<Task<?>> expected = new ArrayList<>(arrivals);
    expected.retainAll(served);
    List<Task<?>> actual = new ArrayList<>(served);
    actual.retainAll(arrivals);
    assertWithMessage("seed %s", seed).that(actual).isEqualTo(expected);
  }

  @Test
  void aLockIsNeverHeldTwiceNorLost() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      begin(seed);
      AsyncLock lock = new AsyncLock();
      int[] releases = {0};
      run(
          choice -> {
            if (choice < 4) {
              start(lock.acquire());
            } else if (lock.locked()) {
              lock.release();
              releases[0]++;
            }
          });

      assertWithMessage("seed %s", seed)
          .that(count(tasks))
          .isEqualTo(releases[0] + (lock.locked() ? 1 : 0));
      assertWithMessage("seed %s", seed).that(lock.locked() || waiting(tasks) == 0).isTrue();
      assertFair(seed, tasks);
    }
  }

  @Test
  void noPermitIsLostOrGivenTwice() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      begin(seed);
      int initial = random.nextInt(3);
      AsyncSemaphore semaphore = new AsyncSemaphore(initial);
      int[] releases = {0};
      run(
          choice -> {
            if (choice < 4) {
              start(semaphore.acquire());
            } else {
              semaphore.release();
              releases[0]++;
            }
          });

      assertWithMessage("seed %s", seed)
          .that(count(tasks))
          .isEqualTo(initial + releases[0] - semaphore.permits());
      assertWithMessage("seed %s", seed)
          .that(semaphore.permits() == 0 || waiting(tasks) == 0)
          .isTrue();
      assertFair(seed, tasks);
    }
  }

  @Test
  void noItemOfAQueueIsLostOrTakenTwice() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      begin(seed);
      AsyncQueue<Integer> queue = new AsyncQueue<>(random.nextInt(4));
      List<Task<Integer>> getters = new ArrayList<>();
      List<Task<Void>> putters = new ArrayList<>();
      List<Integer> takenAtOnce = new ArrayList<>();
      int[] next = {0};
      run(
          choice -> {
            if (choice < 3) {
              getters.add(start(queue.get()));
            } else if (choice < 6) {
              putters.add(start(queue.put(next[0]++)));
            } else if (!queue.isEmpty()) {
              takenAtOnce.add(queue.getNowait());
            } else if (!queue.isFull()) {
              queue.putNowait(next[0]++);
              takenAtOnce.add(queue.getNowait());
            }
          });

      List<Integer> got = new ArrayList<>(takenAtOnce);
      for (Task<Integer> getter : getters) {
        if (getter.done() && !getter.cancelled()) {
          got.add(getter.result());
        }
      }
      assertWithMessage("seed %s", seed).that(got).containsNoDuplicates();
      int putAtOnce = next[0] - putters.size();
      assertWithMessage("seed %s", seed)
          .that(got.size() + queue.size())
          .isEqualTo(count(putters) + putAtOnce);
      assertWithMessage("seed %s", seed).that(queue.isEmpty() || waiting(getters) == 0).isTrue();
      assertWithMessage("seed %s", seed).that(queue.isFull() || waiting(putters) == 0).isTrue();
      assertFair(seed, getters);
      assertFair(seed, putters);

      queue.shutdown();
      settle();
      for (Task<?> task : tasks) {
        if (!task.cancelled() && !served.contains(task)) {
          assertWithMessage("seed %s", seed)
              .that(task.exception())
              .isInstanceOf(QueueShutdownException.class);
        }
      }
    }
  }
}
