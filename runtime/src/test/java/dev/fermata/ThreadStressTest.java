package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.runCoroutineThreadsafe;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Races between a loop and other threads, each run so often that an interleaving that goes wrong is
 * likely to be met: a lost wake-up hangs and meets the time limit, a lost callback or result shows
 * in the counts. To run each race a hundred times longer:
 *
 * <pre>{@code
 * ./mvnw -pl runtime -am test -Dtest=ThreadStressTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfermata.stress=100
 * }</pre>
 */
@Timeout(value = 5, unit = MINUTES, threadMode = SEPARATE_THREAD)
@ParameterizedClass
@EnumSource
class ThreadStressTest {
  private static final int FACTOR = Integer.getInteger("fermata.stress", 1);

  enum Kind {
    SELECTOR,
    VIRTUAL_TIME
  }

  @Parameter Kind kind;

  private final List<ExceptionContext> reported = new ArrayList<>();
  private final Phaser threads = new Phaser(1);
  private EventLoop loop;

  private EventLoop newLoop() {
    loop = kind == Kind.SELECTOR ? Fermata.newEventLoop() : new VirtualTimeEventLoop();
    loop.setExceptionHandler((where, context) -> reported.add(context));
    return loop;
  }

  /** Starts a thread that the end of the test waits for. */
  private void start(Runnable body) {
    threads.register();
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } finally {
                threads.arriveAndDeregister();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets the race begin a little earlier or later on this thread. */
  private static void jitter() {
    for (int spins = ThreadLocalRandom.current().nextInt(200); spins > 0; spins--) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void nothingGoesWrongUnseen() {
    threads.arriveAndAwaitAdvance();
    loop.close();
    assertThat(reported).isEmpty();
  }

  @Test
  void noWakeUpOfAnIdleLoopIsLost() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    start(
        () -> {
          for (int i = 0; i < rounds; i++) {
            CompletableFuture<Void> ran = new CompletableFuture<>();
            loop.callSoonThreadsafe(() -> ran.complete(null));
            ran.join();
            jitter();
          }
          loop.callSoonThreadsafe(loop::stop);
        });

    loop.runForever();
  }

  @Test
  void allCallbacksRunAndThoseOfOneThreadInTheirOrder() {
    int producers = 4;
    int count = 50_000 * FACTOR;
    newLoop();
    int[] next = new int[producers];
    AtomicInteger left = new AtomicInteger(producers);
    for (int p = 0; p < producers; p++) {
      int producer = p;
      start(
          () -> {
            for (int i = 0; i < count; i++) {
              int number = i;
              loop.callSoonThreadsafe(
                  () -> {
                    assertThat(next[producer]).isEqualTo(number);
                    next[producer]++;
                  });
              if (i % 100 == 0) {
                jitter();
              }
            }
            if (left.decrementAndGet() == 0) {
              loop.callSoonThreadsafe(loop::stop);
            }
          });
    }

    loop.runForever();

    assertThat(next).asList().containsExactly(count, count, count, count);
  }

  @Test
  void aFloodFromOtherThreadsDoesNotKeepTheLoopFromItsOwnWork() {
    newLoop();
    AtomicBoolean over = new AtomicBoolean();
    for (int i = 0; i < 2; i++) {
      start(
          () -> {
            while (!over.get()) {
              loop.callSoonThreadsafe(() -> {});
            }
          });
    }

    try {
      for (int i = 0; i < 20; i++) {
        loop.runUntilComplete(sleep(ZERO));
      }
    } finally {
      over.set(true);
    }
  }

  @Test
  void aCoroutineThatIsRunFromOutsideEndsOnceHoweverItsCancellationRaces() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    AtomicInteger ended = new AtomicInteger();
    AtomicInteger cancelled = new AtomicInteger();
    start(
        () -> {
          for (int i = 0; i < rounds; i++) {
            CompletableFuture<Integer> stage =
                runCoroutineThreadsafe(async(() -> await(sleep(ZERO), slept -> done(1))), loop);
            jitter();
            stage.cancel(false);
            try {
              assertThat(stage.join()).isEqualTo(1);
              ended.incrementAndGet();
            } catch (CancellationException e) {
              cancelled.incrementAndGet();
            }
          }
          loop.callSoonThreadsafe(loop::stop);
        });

    loop.runForever();
    loop.runUntilComplete(sleep(ZERO));

    assertThat(ended.get() + cancelled.get()).isEqualTo(rounds);
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  void aStageIsCompletedOrCancelledHoweverTheyRace() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    Coroutine<Integer> main =
        new Repeat(
            rounds,
            () -> {
              CompletableFuture<Integer> stage = new CompletableFuture<>();
              Phaser begin = new Phaser(2);
              loop.runInExecutor(
                  null,
                  () -> {
                    begin.arriveAndAwaitAdvance();
                    jitter();
                    return stage.complete(1);
                  });
              Future<Integer> future = Future.from(stage);
              begin.arriveAndAwaitAdvance();
              loop.callSoon(future::cancel);
              return async(
                  () ->
                      await(
                          future,
                          value -> done(value),
                          thrown -> {
                            assertThat(thrown).isInstanceOf(CancelledError.class);
                            return done(1);
                          }));
            });

    assertThat(loop.runUntilComplete(main)).isEqualTo(rounds);
  }

  @Test
  void workOnThreadsGivesItsResultOrIsCancelledHoweverTheyRace() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    Coroutine<Integer> main =
        new Repeat(
            rounds,
            () -> {
              Task<Integer> task =
                  createTask(
                      toThread(
                          () -> {
                            jitter();
                            return 1;
                          }));
              return async(
                  () ->
                      await(
                          sleep(ZERO),
                          slept -> {
                            jitter();
                            task.cancel();
                            return await(
                                task,
                                value -> done(value),
                                thrown -> {
                                  assertThat(thrown).isInstanceOf(CancelledError.class);
                                  return done(1);
                                });
                          }));
            });

    assertThat(loop.runUntilComplete(main)).isEqualTo(rounds);
  }

  @Test
  void tasksCanBeListedFromOutsideWhileTheyComeAndGo() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    AtomicBoolean over = new AtomicBoolean();
    Task<Integer> main =
        loop.createTask(
            new Repeat(
                rounds, () -> createTask(async(() -> await(sleep(ZERO), slept -> done(1))))));
    start(
        () -> {
          while (!over.get()) {
            Set<Task<?>> tasks = Fermata.allTasks(loop);
            assertThat(tasks).doesNotContain(null);
            assertThat(tasks.size()).isAtMost(2);
          }
        });

    try {
      assertThat(loop.runUntilComplete(main)).isEqualTo(rounds);
    } finally {
      over.set(true);
    }
  }

  @Test
  void aLoopThatClosesTakesACallbackOrRefusesIt() {
    int rounds = 200 * FACTOR;
    for (int i = 0; i < rounds; i++) {
      EventLoop closing = newLoop();
      start(
          () -> {
            try {
              while (true) {
                closing.callSoonThreadsafe(closing::stop);
              }
            } catch (IllegalStateException refused) {
              assertThat(refused).hasMessageThat().isEqualTo("Event loop is closed");
            }
          });
      closing.runForever();
      jitter();
      closing.close();
    }
  }

  @Test
  void timersAndOtherThreadsDoNotDisturbEachOther() {
    int rounds = 20_000 * FACTOR;
    newLoop();
    // A timer far away, so that the loop waits with a limit.
    TimerHandle far = loop.callLater(ofDays(1), loop::stop);
    Coroutine<Integer> main = new Repeat(rounds, () -> toThread(() -> 1));

    assertThat(loop.runUntilComplete(main)).isEqualTo(rounds);
    far.cancel();
  }
}
