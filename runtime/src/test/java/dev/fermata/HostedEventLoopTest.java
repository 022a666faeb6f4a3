package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.runCoroutineThreadsafe;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest, turn by turn, on a host that a test moves by hand. */
class HostedEventLoopTest {
  private final ManualHost host = new ManualHost();
  private final HostedEventLoop loop = new HostedEventLoop(host);
  private final List<String> events = new ArrayList<>();

  /** A machine that is busy must not end a turn early, but where a test wants that. */
  @BeforeEach
  void giveTurnsTime() {
    loop.setTurnBudget(ofHours(1));
  }

  @Test
  void aTurnIsPostedOnceForAllThatIsScheduledOutsideOne() {
    loop.callSoon(() -> events.add("a"));
    loop.callSoon(() -> events.add("b"));

    assertThat(host.posted).hasSize(1);
    assertThat(events).isEmpty();

    host.runNext();

    assertThat(events).containsExactly("a", "b").inOrder();
    assertThat(host.posted).isEmpty();
  }

  @Test
  void whatATurnMakesReadyRunsInTheNextOne() {
    loop.callSoon(() -> loop.callSoon(() -> events.add("next")));

    host.runNext();
    assertThat(events).isEmpty();

    host.runNext();
    assertThat(events).containsExactly("next");
  }

  @Test
  void aGuestCostsItsHostNothingWhileNothingIsReady() {
    Task<Void> waiting = loop.createTask(async(() -> await(new Future<Void>(), v -> done(null))));

    host.runAll();

    assertThat(host.posted).isEmpty();
    assertThat(host.alarms).isEmpty();
    assertThat(waiting.done()).isFalse();
  }

  @Test
  void aTaskRunsToItsEndOverTurnsAndAlarms() {
    Task<String> task =
        loop.createTask(
            async(() -> await(sleep(ofMillis(300)), v -> done("in " + name()))), "mine");
    host.runAll();
    assertThat(host.alarms).hasSize(1);

    host.waitAndFireAlarm();
    host.runAll();

    assertThat(task.result()).isEqualTo("in mine");
    assertThat(host.alarms).isEmpty();
  }

  private static String name() {
    return currentTask().getName();
  }

  @Test
  void onlyTheEarliestTimerHasAnAlarm() {
    loop.callLater(ofHours(2), () -> {});
    TimerHandle earlier = loop.callLater(ofHours(1), () -> {});
    assertThat(host.alarms).hasSize(1);
    assertThat(host.alarms.get(0).delay).isAtMost(ofHours(1));

    earlier.cancel();
    loop.callSoon(() -> {});
    host.runAll();

    assertThat(host.alarms).hasSize(1);
    assertThat(host.alarms.get(0).delay).isGreaterThan(ofHours(1));
  }

  @Test
  void aTurnGivesTheThreadBackWhenItsBudgetIsSpent() {
    loop.setTurnBudget(ZERO);
    for (int i = 0; i < 3; i++) {
      int n = i;
      loop.callSoon(() -> events.add("step " + n));
    }

    host.runNext();
    assertThat(events).containsExactly("step 0");
    host.runNext();
    host.runNext();

    assertThat(events).containsExactly("step 0", "step 1", "step 2").inOrder();
    assertThat(host.posted).isEmpty();
    assertThrows(IllegalArgumentException.class, () -> loop.setTurnBudget(ofMillis(-1)));
  }

  @Test
  void aTurnDuringATurnIsPutOffUntilItsEnd() {
    loop.callSoon(
        () -> {
          loop.callSoon(() -> events.add("inner"));
          loop.turn();
          loop.callSoonThreadsafe(() -> events.add("from outside"));
          host.runAll();
          events.add("outer ends");
        });

    host.runNext();
    assertThat(events).containsExactly("outer ends");
    assertThat(host.posted).hasSize(1);

    host.runNext();
    assertThat(events).containsExactly("outer ends", "inner", "from outside").inOrder();
  }

  @Test
  void aTurnMayBeRunInsideAnEventOfTheHost() {
    loop.createTask(Scripted.asyncRun(() -> events.add("inside")));

    loop.turn();

    assertThat(events).containsExactly("inside");
    host.runAll();
    assertThat(host.posted).isEmpty();
  }

  @Test
  void anotherGuestMayTurnInsideATurn() {
    HostedEventLoop other = new HostedEventLoop(host);
    loop.callSoon(
        () -> {
          other.callSoon(() -> events.add("other: " + (Fermata.getRunningLoop() == other)));
          other.turn();
          events.add("loop: " + (Fermata.getRunningLoop() == loop));
        });

    host.runAll();

    assertThat(events).containsExactly("other: true", "loop: true").inOrder();
    other.close();
  }

  @Test
  void otherThreadsMayOnlyPost() throws Exception {
    onAnotherThread(
        () -> {
          loop.callSoonThreadsafe(() -> events.add("posted"));
          for (Runnable refused :
              List.<Runnable>of(
                  () -> loop.callSoon(() -> {}),
                  () -> loop.callLater(ofSeconds(1), () -> {}),
                  () -> loop.createFuture(),
                  () -> loop.createTask(sleep(ZERO)),
                  () -> loop.close(),
                  () -> loop.turn())) {
            assertThat(assertThrows(IllegalStateException.class, refused::run))
                .hasMessageThat()
                .contains("callSoonThreadsafe");
          }
        });

    host.runAll();
    assertThat(events).containsExactly("posted");
  }

  @Test
  void anotherThreadGetsTheResultOfACoroutine() throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    onAnotherThread(
        () ->
            runCoroutineThreadsafe(sleep(ZERO, "here"), loop)
                .whenComplete((value, error) -> result.complete(value)));

    host.runAll();

    assertThat(result.getNow(null)).isEqualTo("here");
  }

  @Test
  void itIsNotRunOrStoppedByItsUsers() {
    for (Runnable refused :
        List.<Runnable>of(loop::runForever, () -> loop.runUntilComplete(sleep(ZERO)), loop::stop)) {
      assertThat(assertThrows(IllegalStateException.class, refused::run))
          .hasMessageThat()
          .startsWith("A hosted event loop is ");
    }
  }

  @Test
  void anErrorThatEscapesATurnGoesToTheExceptionHandler() {
    List<Throwable> reported = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reported.add(context.exception()));
    Error fatal = new InternalError("fatal");
    loop.createTask(async(() -> fail(fatal)));
    loop.callSoon(() -> events.add("goes on"));

    host.runAll();

    assertThat(reported).containsExactly(fatal);
    assertThat(events).containsExactly("goes on");
  }

  @Test
  void aHostThatTakesNoMoreIsReported() {
    List<String> reported = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reported.add(context.message()));
    host.closed = true;

    loop.callSoon(() -> {});

    assertThat(reported).containsExactly("The host of a hosted event loop takes no turn");
    assertThrows(RejectedExecutionException.class, () -> loop.callSoonThreadsafe(() -> {}));
    host.closed = false;
    loop.callSoon(() -> {});
    assertThat(host.posted).hasSize(1);
  }

  @Test
  void shutdownAwaitsTheTasksAndClosesTheLoop() {
    Future<Void> cleaned = loop.createFuture();
    Task<Void> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofHours(1)),
                        slept -> done(null),
                        cancelled -> await(cleaned, v -> fail(cancelled)))));
    host.runAll();

    CompletableFuture<Void> ended = loop.shutdown();
    host.runAll();
    assertThat(ended.isDone()).isFalse();
    assertThat(loop.isClosed()).isFalse();
    assertThat(assertThrows(IllegalStateException.class, ended::join))
        .hasMessageThat()
        .contains("thenRun");
    cleaned.setResult(null);
    host.runAll();

    assertThat(task.cancelled()).isTrue();
    assertThat(loop.isClosed()).isTrue();
    assertThat(ended.isDone()).isTrue();
    assertThat(loop.shutdown()).isSameInstanceAs(ended);
    assertThat(host.alarms).isEmpty();
    assertThrows(IllegalStateException.class, () -> loop.callSoon(() -> {}));
  }

  @Test
  void oneWhoNoLongerWaitsForTheShutdownLeavesItToTheOthers() {
    loop.createTask(async(() -> await(sleep(ofHours(1)), v -> done(null))));
    host.runAll();
    CompletableFuture<Void> ended = loop.shutdown();

    assertThat(ended.cancel(true)).isFalse();
    host.runAll();

    assertThat(ended.isDone()).isTrue();
    assertThat(ended.isCancelled()).isFalse();
    assertThat(loop.isClosed()).isTrue();
  }

  @Test
  void aShutdownWithNothingLeftMakesNoCoroutine() {
    loop.setDebug(true);
    loop.callSoon(() -> assertThat(TaskCleanup.cancelAll(loop, "test")).isNull());
    host.runAll();

    assertThat(loop.neverAwaited().takeAll()).isEmpty();
  }

  @Test
  void shutdownReportsTasksThatFail() {
    List<Throwable> reported = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reported.add(context.exception()));
    Exception error = new Exception("while it is cancelled");
    loop.createTask(async(() -> await(sleep(ofHours(1)), v -> done(null), cancel -> fail(error))));
    host.runAll();

    loop.shutdown();
    host.runAll();

    assertThat(reported).containsExactly(error);
  }

  @Test
  void closeNeedsShutdownWhileTasksAreLeft() {
    loop.createTask(sleep(ofHours(1)));

    assertThat(assertThrows(IllegalStateException.class, loop::close))
        .hasMessageThat()
        .contains("shutdown()");

    loop.shutdown();
    host.runAll();
    loop.close();
  }

  @Test
  void aLoopWithoutTasksMayBeClosedAtOnce() {
    loop.callLater(ofHours(1), () -> {});

    loop.close();

    assertThat(host.alarms).isEmpty();
    assertThat(loop.shutdown().isDone()).isTrue();
    loop.turn();
  }

  @Test
  void aChannelIsWaitedForByAThread() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    Task<Void> ready = loop.createTask(loop.awaitReady(pipe.source(), SelectionKey.OP_READ));
    host.runAll();
    assertThat(ready.done()).isFalse();

    pipe.sink().write(ByteBuffer.allocate(1));
    while (!ready.done()) {
      host.waitForPost();
      host.runAll();
    }

    loop.close();
    assertThat(pipe.source().isOpen()).isFalse();
    pipe.sink().close();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void onAnotherThread(Work work) throws Exception {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                work.run();
                ended.complete(null);
              } catch (Throwable thrown) {
                ended.completeExceptionally(thrown);
              }
            })
        .start();
    ended.get();
  }

  /** Runs on the test's thread what it was given, when the test says so. */
  private static final class ManualHost implements HostedEventLoop.Host {
    private final Thread thread = Thread.currentThread();
    final ArrayDeque<Runnable> posted = new ArrayDeque<>();
    final List<Alarm> alarms = new ArrayList<>();
    boolean closed;

    @Override
    public synchronized void execute(Runnable turn) {
      if (closed) {
        throw new RejectedExecutionException("closed");
      }
      posted.add(turn);
      notifyAll();
    }

    @Override
    public AutoCloseable schedule(Runnable turn, Duration delay) {
      Alarm alarm = new Alarm(turn, delay);
      alarms.add(alarm);
      return () -> alarms.remove(alarm);
    }

    @Override
    public boolean isHostThread() {
      return Thread.currentThread() == thread;
    }

    synchronized void waitForPost() throws InterruptedException {
      while (posted.isEmpty()) {
        wait();
      }
    }

    private synchronized Runnable poll() {
      return posted.poll();
    }

    void runNext() {
      poll().run();
    }

    void runAll() {
      for (Runnable next = poll(); next != null; next = poll()) {
        next.run();
      }
    }

    void waitAndFireAlarm() {
      Alarm first = alarms.remove(0);
      try {
        Thread.sleep(first.delay.toMillis() + 1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      first.turn.run();
    }
  }

  private record Alarm(Runnable turn, Duration delay) {}
}
