package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.fermata.companion.CompiledFrom;
import dev.fermata.companion.Timed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What debug mode finds, and what reports look like on standard error. */
class DebugModeTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;

  /** {@code work} of {@code app.Debug}, on line 12 of it. */
  @CompiledFrom(
      type = "app.Debug",
      method = "work",
      file = "Debug.java",
      line = 10,
      states = {10},
      lines = {1, 12})
  private static final class Work extends Coroutine<Integer> {
    private final Supplier<Integer> body;

    Work(Supplier<Integer> body) {
      this.body = body;
    }

    @Override
    protected Integer resume() {
      Integer result = body.get();
      return result;
    }
  }

  /** {@code main} of {@code app.Debug}, on line 22 of it. */
  @CompiledFrom(
      type = "app.Debug",
      method = "main",
      file = "Debug.java",
      line = 20,
      states = {20},
      lines = {1, 22})
  private static final class Main extends Coroutine<Object> {
    private final Supplier<?> body;

    Main(Supplier<?> body) {
      this.body = body;
    }

    @Override
    protected @Nullable Object resume() {
      Object result = body.get();
      return result;
    }
  }

  @BeforeEach
  void setUp() {
    System.setErr(new PrintStream(printed, true));
    loop.setDebug(true);
  }

  @AfterEach
  void tearDown() {
    System.setErr(standardError);
    loop.close();
  }

  private List<String> reports() {
    return printed.toString().lines().toList();
  }

  @Test
  @DisplayName("E16: a step that takes too long is reported in one line, with all its places")
  void aSlowStepIsReported() {
    loop.setSlowCallbackDuration(ZERO);
    loop.runUntilComplete(
        new Main(() -> Fermata.createTask(new Work(() -> 42), "slow").hashCode()));
    turn(loop);

    assertThat(reports().stream().filter(line -> line.contains("slow")).toList()).hasSize(1);
    assertThat(String.join("\n", reports()))
        .containsMatch(
            "(?m)^Executing <Task finished name='slow' coro=<work\\(\\) done, defined at"
                + " Debug.java:10> result=42 created at Debug.java:22> took \\d\\.\\d{3} seconds$");
  }

  @Test
  @DisplayName("E16: a step that is fast enough is not reported, nor any outside debug mode")
  void aFastStepIsNotReported() {
    loop.setSlowCallbackDuration(ofSeconds(100));
    loop.runUntilComplete(new Work(() -> 1));
    loop.setDebug(false);
    loop.setSlowCallbackDuration(ZERO);
    loop.runUntilComplete(new Work(() -> 1));

    assertThat(reports()).isEmpty();
  }

  @Test
  @DisplayName("E23: a handle knows where it was created")
  void aHandleKnowsWhereItWasCreated() {
    Object handle = loop.runUntilComplete(new Main(() -> loop.callSoon(() -> {})));

    assertThat(handle.toString()).endsWith(" created at Debug.java:22>");
  }

  @Test
  @DisplayName("F14: a future knows where it was created")
  void aFutureKnowsWhereItWasCreated() {
    Object future = loop.runUntilComplete(new Main(Future::new));

    assertThat(future.toString()).isEqualTo("<Future pending created at Debug.java:22>");
  }

  @Test
  @DisplayName(
      "E25, K10: a coroutine that is never awaited is reported with its place, at the close")
  void aCoroutineNeverAwaitedIsReported() {
    List<Coroutine<?>> kept = new ArrayList<>();
    loop.runUntilComplete(
        new Main(
            () -> {
              Coroutine<?> closed = new Work(() -> 1);
              closed.close();
              kept.add(new Work(() -> 1));
              return null;
            }));
    assertThat(reports()).isEmpty();

    loop.close();

    assertThat(reports())
        .containsExactly("coroutine 'Debug.work' was never awaited, created at Debug.java:22");
  }

  @Test
  @DisplayName("E25: a timed coroutine that is never awaited is reported once, as what it times")
  void aTimedCoroutineNeverAwaitedIsReportedOnce() {
    List<Coroutine<?>> kept = new ArrayList<>();
    loop.runUntilComplete(
        new Main(() -> kept.add(Timed.of(new Work(() -> 1), "Debug.work", new Object[0]))));

    loop.close();

    assertThat(kept.get(0).toString()).isEqualTo("<work() created, defined at Debug.java:10>");
    assertThat(reports())
        .containsExactly("coroutine 'Debug.work' was never awaited, created at Debug.java:22");
  }

  @Test
  @DisplayName("E25: outside debug mode nothing is recorded")
  void outsideDebugModeNothingIsRecorded() {
    loop.setDebug(false);
    loop.runUntilComplete(new Main(() -> new Work(() -> 1).hashCode()));

    loop.close();

    assertThat(reports()).isEmpty();
  }

  @Test
  @DisplayName("R02: a coroutine that a nested run refused counts as never awaited")
  void aCoroutineOfARefusedRunIsReported() {
    loop.runUntilComplete(new Main(() -> caught(() -> Fermata.run(new Work(() -> 1)))));

    loop.close();

    assertThat(reports())
        .containsExactly("coroutine 'Debug.work' was never awaited, created at Debug.java:22");
  }

  @Test
  @DisplayName("F10: a failure that nobody retrieved is reported with its place and its trace")
  void anUnretrievedFailureIsReportedWithItsPlace() {
    loop.runUntilComplete(
        new Main(
            () ->
                Fermata.createTask(
                        new Work(
                            () -> {
                              throw new IllegalArgumentException("unseen");
                            }),
                        "N")
                    .hashCode()));
    turn(loop);

    loop.close();

    assertThat(reports().get(0))
        .isEqualTo(
            "Task exception was never retrieved: <Task finished name='N' coro=<work() done,"
                + " defined at Debug.java:10> exception=java.lang.IllegalArgumentException: unseen"
                + " created at Debug.java:22>");
    assertThat(reports().get(1)).isEqualTo("java.lang.IllegalArgumentException: unseen");
    assertThat(reports()).contains("\tat app.Debug.work(Debug.java:12)");
  }

  @Test
  @DisplayName("T30: a task that is pending when its loop closes is reported")
  void aTaskPendingAtTheCloseIsReported() {
    loop.runUntilComplete(new Main(() -> Fermata.createTask(sleep(ofSeconds(1)), "N").hashCode()));

    loop.close();

    assertThat(reports())
        .containsExactly(
            "Task was destroyed but it is pending!: <Task pending name='N' coro=<sleep() running>"
                + " wait_for=<Future pending> created at Debug.java:22>");
  }

  @Test
  @DisplayName("E14: use from a foreign thread is refused, with the call site")
  void useFromAForeignThreadIsRefused() throws InterruptedException {
    List<Throwable> thrown = new ArrayList<>();
    CountDownLatch tried = new CountDownLatch(1);
    Coroutine<Object> foreign =
        new Main(
            () -> {
              List<Runnable> uses =
                  List.of(
                      () -> loop.callSoon(() -> {}),
                      () -> loop.callLater(ZERO, () -> {}),
                      () -> loop.callAt(ZERO, () -> {}),
                      () -> loop.createTask(sleep(ZERO)));
              for (Runnable use : uses) {
                thrown.add(caught(use));
              }
              loop.callSoonThreadsafe(tried::countDown);
              return null;
            });
    Thread thread = new Thread(() -> new VirtualTimeEventLoop().runUntilComplete(foreign));
    loop.callSoon(thread::start);
    loop.runUntilComplete(Fermata.toThread(() -> awaitQuietly(tried)));

    assertThat(thrown).hasSize(4);
    assertThat(thrown.get(0))
        .hasMessageThat()
        .containsMatch(
            "^Non-thread-safe operation invoked on an event loop other than the current one:"
                + " callSoon on thread .* at Debug.java:22; use callSoonThreadsafe$");
    assertThat(reports()).contains(thrown.get(0).getMessage());
  }

  @Test
  @DisplayName("whoever set up java.util.logging gets the reports there, and only there")
  void reportsGoWhereLoggingIsSetUp() {
    List<String> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record.getLevel() + " " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.fermata");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Log.warning("routed");
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
    Log.warning("plain");

    assertThat(records).containsExactly("WARNING routed");
    assertThat(reports()).containsExactly("plain");
  }

  @Test
  @DisplayName("a broken exception handler is reported, with what it was told")
  void aBrokenExceptionHandlerIsReported() {
    loop.setExceptionHandler(
        (where, context) -> {
          throw new IllegalStateException("broken handler");
        });
    loop.callExceptionHandler(new ExceptionContext("what happened", null, null, null));

    assertThat(reports())
        .containsAtLeast(
            "what happened",
            "Unhandled error in exception handler",
            "java.lang.IllegalStateException: broken handler")
        .inOrder();
  }

  @Test
  @DisplayName("the watchdog reports a blocked loop once, while it is blocked, with the place")
  void theWatchdogReportsABlockedLoop() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    loop.setSlowCallbackDuration(ofMillis(20));
    Task<Integer> task =
        loop.createTask(
            new Work(
                () -> {
                  blocked.countDown();
                  awaitQuietly(release);
                  return 1;
                }),
            "blocking");
    Watchdog watchdog = new Watchdog();
    watchdog.add(loop);
    Thread thread = new Thread(() -> loop.runUntilComplete(task));
    thread.start();
    blocked.await();

    List<String> reports = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      reports.addAll(watchdog.look());
    }
    release.countDown();
    thread.join();
    reports.addAll(watchdog.look());
    reports.addAll(watchdog.look());

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0))
        .startsWith("The event loop has been blocked for 2 seconds in blocking at ");
  }

  /** As assertThrows, without frames of a library between the loop and its caller. */
  private static Throwable caught(Runnable use) {
    try {
      use.run();
    } catch (IllegalStateException expected) {
      return expected;
    }
    throw new AssertionError("not refused");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
