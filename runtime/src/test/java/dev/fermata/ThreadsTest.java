package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.runCoroutineThreadsafe;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a loop to other threads, and back. */
class ThreadsTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @AfterEach
  void closeLoop() {
    loop.close();
  }

  @Test
  @DisplayName("X08: toThread runs work once, elsewhere, and gives its result or its error")
  void toThreadGivesResultOrError() {
    Exception error = new Exception("there");
    AtomicInteger runs = new AtomicInteger();

    Thread worker =
        loop.runUntilComplete(
            toThread(
                () -> {
                  runs.incrementAndGet();
                  return Thread.currentThread();
                }));

    assertThat(worker).isNotSameInstanceAs(Thread.currentThread());
    assertThat(runs.get()).isEqualTo(1);
    Callable<Void> failing =
        () -> {
          throw error;
        };
    assertThat(assertThrows(Exception.class, () -> loop.runUntilComplete(toThread(failing))))
        .isSameInstanceAs(error);
  }

  @Test
  @DisplayName("X08: as many calls of toThread as there are threads run at the same time")
  void toThreadRunsConcurrently() {
    CyclicBarrier together = new CyclicBarrier(5);
    List<Coroutine<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(toThread(() -> together.await()));
    }

    List<Integer> indexes =
        loop.runUntilComplete(async(() -> await(gather(calls), all -> done(all))));

    assertThat(indexes).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  @DisplayName("on a JDK without virtual threads toThread makes no more than asyncio does")
  void toThreadMakesNoThreadsWithoutBound() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    List<Coroutine<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      calls.add(toThread(() -> threads.add(Thread.currentThread())));
    }
    loop.runUntilComplete(async(() -> await(gather(calls), all -> done(null))));

    if (Runtime.version().feature() < 24) {
      assertThat(threads.size()).isAtMost(DefaultExecutor.MAX_THREADS);
    }
  }

  @Test
  @DisplayName("virtual time does not move while work on a thread is outstanding")
  void virtualTimeWaitsForThreads() {
    CountDownLatch never = new CountDownLatch(1);
    Coroutine<String> main =
        async(
            () ->
                await(
                    toThread(
                        () -> {
                          loop.callSoonThreadsafe(never::countDown);
                          never.await();
                          return "worked";
                        }),
                    worked -> done(worked + " at " + loop.time())));
    loop.callLater(ofSeconds(1), () -> {});

    assertThat(loop.runUntilComplete(main)).isEqualTo("worked at PT0S");
  }

  @Test
  @DisplayName("work whose future is cancelled before it starts is dropped")
  void cancelledWorkIsDropped() {
    List<Runnable> submitted = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    Future<Integer> future = loop.runInExecutor(submitted::add, runs::incrementAndGet);
    future.cancel();
    Turns.turn(loop);

    submitted.get(0).run();
    loop.runUntilComplete(sleep(ofSeconds(1)));

    assertThat(runs.get()).isEqualTo(0);
    assertThat(future.cancelled()).isTrue();
  }

  @Test
  @DisplayName("an executor that refuses work leaves nothing outstanding")
  void aRefusingExecutorLeavesNothingOutstanding() {
    Executor refusing =
        work -> {
          throw new RejectedExecutionException("full");
        };

    assertThrows(RejectedExecutionException.class, () -> loop.runInExecutor(refusing, () -> null));

    loop.runUntilComplete(sleep(ofSeconds(1)));
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("E20: the default executor can be set, and refuses after its shutdown")
  void theDefaultExecutorCanBeSet() {
    loop.setDefaultExecutor(
        Executors.newSingleThreadExecutor(work -> new Thread(work, "my-worker")));

    assertThat(loop.runUntilComplete(toThread(() -> Thread.currentThread().getName())))
        .isEqualTo("my-worker");
    assertThrows(NullPointerException.class, () -> loop.setDefaultExecutor(null));
    loop.defaultExecutor().shutDown(ofSeconds(60));
    assertThat(
            assertThrows(
                IllegalStateException.class, () -> loop.runUntilComplete(toThread(() -> 1))))
        .hasMessageThat()
        .isEqualTo("Executor shutdown has been called");
  }

  @Test
  @DisplayName("X10: runCoroutineThreadsafe hands results and errors to another thread")
  void runCoroutineThreadsafeHandsOverResults() throws Exception {
    Exception error = new Exception("on the loop");
    whileRunning(
        loop,
        () -> {
          assertThat(runCoroutineThreadsafe(sleep(ofSeconds(1), 42), loop).get()).isEqualTo(42);
          CompletableFuture<Void> failing = runCoroutineThreadsafe(async(() -> fail(error)), loop);
          assertThat(assertThrows(ExecutionException.class, failing::get))
              .hasCauseThat()
              .isSameInstanceAs(error);
          CompletableFuture<Void> cancelling =
              runCoroutineThreadsafe(async(() -> fail(new CancelledError())), loop);
          assertThrows(CancellationException.class, cancelling::get);
        });
  }

  @Test
  @DisplayName("X11: cancelling what runCoroutineThreadsafe gave cancels the task")
  void cancellingFromAnotherThreadCancelsTheTask() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    whileRunning(
        loop,
        () -> {
          CompletableFuture<Void> future =
              runCoroutineThreadsafe(
                  async(
                      () -> {
                        started.countDown();
                        return await(
                            new Future<Void>(),
                            v -> done(null),
                            e -> {
                              cancelled.countDown();
                              return fail(e);
                            });
                      }),
                  loop);
          started.await();

          future.cancel(false);

          cancelled.await();
        });
  }

  @Test
  @DisplayName("X12: what fails before the task exists fails the future and is reported")
  void aFailureToCreateTheTaskFailsTheFuture() throws Exception {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Coroutine<Void> used = sleep(ofSeconds(1));
    used.close();
    whileRunning(
        loop,
        () -> {
          CompletableFuture<Void> future = runCoroutineThreadsafe(used, loop);
          assertThat(assertThrows(ExecutionException.class, future::get))
              .hasCauseThat()
              .isInstanceOf(IllegalStateException.class);
        });
    assertThat(reports).hasSize(1);
  }

  @Test
  @DisplayName("E11: callSoonThreadsafe wakes an idle loop, in order")
  void callSoonThreadsafeWakesAnIdleLoop() throws Exception {
    for (EventLoop each : List.of(loop, Fermata.newEventLoop())) {
      List<String> events = new ArrayList<>();
      CountDownLatch both = new CountDownLatch(2);
      whileRunning(
          each,
          () -> {
            for (String event : List.of("hello", "world")) {
              each.callSoonThreadsafe(
                  () -> {
                    events.add(event);
                    both.countDown();
                  });
            }
            both.await();
          });
      assertThat(events).containsExactly("hello", "world").inOrder();
      each.close();
    }
  }

  @Test
  @DisplayName("no wake-up is lost between many threads and a loop")
  void noWakeUpIsLost() throws Exception {
    for (EventLoop each : List.of(loop, Fermata.newEventLoop())) {
      int threads = 4;
      int calls = 10_000;
      CountDownLatch all = new CountDownLatch(threads * calls);
      whileRunning(
          each,
          () -> {
            for (int i = 0; i < threads; i++) {
              new Thread(
                      () -> {
                        for (int n = 0; n < calls; n++) {
                          each.callSoonThreadsafe(all::countDown);
                        }
                      })
                  .start();
            }
            all.await();
          });
      each.close();
    }
  }

  @Test
  @DisplayName("X15: allTasks of a loop may be asked on any thread while tasks come and go")
  void allTasksMayBeAskedOnAnyThread() throws Exception {
    whileRunning(
        loop,
        () -> {
          CompletableFuture<Integer> churning = runCoroutineThreadsafe(churn(20_000), loop);
          while (!churning.isDone()) {
            assertThat(Fermata.allTasks(loop).size()).isAtMost(2);
          }
        });
  }

  private static Coroutine<Integer> churn(int times) {
    return async(() -> churned(times));
  }

  private static Scripted.Next<Integer> churned(int left) {
    return left == 0
        ? done(0)
        : await(Fermata.createTask(Coroutine.completed(1)), v -> churned(left - 1));
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Does something while a loop runs on a thread of its own. */
  private static void whileRunning(EventLoop loop, Work work) throws Exception {
    Thread thread = new Thread(loop::runForever);
    thread.start();
    try {
      work.run();
    } finally {
      loop.callSoonThreadsafe(loop::stop);
      thread.join();
    }
  }
}
