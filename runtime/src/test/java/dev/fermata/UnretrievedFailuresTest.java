package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure that nobody hears of is reported a second later, and no other. */
class UnretrievedFailuresTest {
  private static final RuntimeException BOOM = new IllegalArgumentException("boom");

  private VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<ExceptionContext> reports = new ArrayList<>();
  private final List<Duration> times = new ArrayList<>();

  @BeforeEach
  void noteReports() {
    loop.setExceptionHandler(
        (where, context) -> {
          reports.add(context);
          times.add(where.time());
        });
  }

  private Task<Void> failing(Duration after) {
    return createTask(async(() -> await(sleep(after), slept -> fail(BOOM))));
  }

  @Test
  void whoWasToldButDidNotRunYetIsWaitedFor() {
    class Jumping extends AbstractEventLoop {
      private long now;

      @Override
      protected long now() {
        return now;
      }

      @Override
      protected void waitForWork(long nanoseconds) {
        now += nanoseconds;
      }

      @Override
      protected void wake() {}
    }
    Jumping slow = new Jumping();
    slow.setExceptionHandler((where, context) -> reports.add(context));
    slow.runUntilComplete(
        async(
            () -> {
              Future<Void> failed = slow.createFuture();
              Task<Void> waiter =
                  createTask(async(() -> await(failed, v -> done(null), e -> done(null))));
              return await(
                  sleep(ofSeconds(1)),
                  slept -> {
                    failed.setException(BOOM);
                    // This very step takes long, and so do all others before the waiter's.
                    slow.callSoon(() -> slow.now += ofSeconds(5).toNanos());
                    slow.now += ofSeconds(5).toNanos();
                    return await(waiter, value -> done(null));
                  });
            }));
    slow.close();

    assertThat(reports).isEmpty();
  }

  @Test
  void retrievedFailuresAreNotHeldBehindOneThatIsNot() {
    loop.runUntilComplete(
        async(
            () -> {
              failing(Duration.ZERO);
              return await(
                  new Repeat(
                      10_000,
                      () ->
                          async(
                              () ->
                                  await(failing(Duration.ZERO), v -> done(null), e -> done(null)))),
                  repeated -> done(null));
            }));

    assertThat(loop.unretrieved().size()).isLessThan(200);
    loop.close();
    assertThat(reports).hasSize(1);
  }

  @Test
  void aFatalErrorOfTheHandlerLeavesNoAwaiterUntold() {
    InternalError fatal = new InternalError("of the handler");
    loop.setExceptionHandler(
        (where, context) -> {
          throw fatal;
        });
    Future<Void> failed = loop.createFuture();
    Task<String> waiter =
        loop.createTask(async(() -> await(failed, v -> done("?"), e -> done("told"))));
    loop.createTask(asyncRun(() -> failed.setException(BOOM)));
    loop.createTask(async(() -> await(sleep(ofNanos(1)), slept -> fail(BOOM))));

    assertThat(assertThrows(InternalError.class, () -> loop.runUntilComplete(sleep(ofSeconds(10)))))
        .isSameInstanceAs(fatal);
    assertThat(waiter.result()).isEqualTo("told");
  }
}
