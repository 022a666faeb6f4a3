package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock that jumps: how far, when not, and what happens where nothing can go on. */
@Timeout(60)
class VirtualTimeTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  void theLongestSleepsEnd() {
    loop.runUntilComplete(sleep(ofNanos(Long.MAX_VALUE)));
    assertThat(loop.time()).isEqualTo(ofNanos(Long.MAX_VALUE));

    loop.runUntilComplete(sleep(ofSeconds(Long.MAX_VALUE)));
    assertThat(loop.time()).isEqualTo(ofNanos(Long.MAX_VALUE));
  }

  @Test
  void theLongestSleepsEndAfterTheLoopRanForAWhile() {
    loop.runUntilComplete(sleep(ofSeconds(1)));
    loop.runUntilComplete(sleep(ofSeconds(Long.MAX_VALUE)));

    assertThat(loop.time()).isEqualTo(ofNanos(Long.MAX_VALUE));
  }

  @Test
  void workThatItsExecutorDropsDoesNotHoldTheClockOnceItIsCancelled() {
    loop.runUntilComplete(
        async(
            () -> {
              loop.runInExecutor(work -> {}, () -> 1).cancel();
              return await(sleep(ofSeconds(100)), slept -> done(null));
            }));

    assertThat(loop.time()).isEqualTo(ofSeconds(100));
  }

  @Test
  void aStageThatTheLoopsOwnTimerCompletesComes() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    loop.callLater(ofSeconds(1), () -> stage.complete("x"));

    String value =
        loop.runUntilComplete(async(() -> await(Future.from(stage), result -> done(result))));

    assertThat(value).isEqualTo("x");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  void aStageOfATaskOfThisLoopComesAtOnce() {
    String value =
        loop.runUntilComplete(
            async(
                () -> {
                  Task<String> task = createTask(sleep(ofSeconds(100), "x"));
                  CompletableFuture<String> stage = task.toCompletableFuture();
                  Future<String> back = Future.from(stage);
                  assertThat(loop.outstanding()).isEqualTo(0);
                  return await(back, result -> done(result));
                }));

    assertThat(value).isEqualTo("x");
    assertThat(loop.time()).isEqualTo(ofSeconds(100));
  }

  @Test
  void aStageThatNeverCompletesIsTimedOut() {
    Future<String> never = loop.createFuture();
    assertThrows(
        TimeoutException.class,
        () ->
            loop.runUntilComplete(
                waitFor(
                    async(
                        () ->
                            await(
                                Future.from(new CompletableFuture<String>()),
                                value -> done(value))),
                    ofSeconds(1))));
    assertThat(never.done()).isFalse();
  }

  @Test
  void aRunThatCanNeverGoOnSaysWhoWaitsForWhat() {
    AsyncLock lock = new AsyncLock();
    Task<Hold> holder = loop.createTask(lock.acquire());
    Task<Hold> second = loop.createTask(lock.acquire());
    second.setName("second");
    Task<Void> main = loop.createTask(async(() -> await(second, hold -> done(null))));
    main.setName("main");

    String message =
        assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(main)).getMessage();

    assertThat(holder.done()).isTrue();
    assertThat(message).startsWith("Nothing on this event loop can ever go on again:\n");
    assertThat(message).contains("\n  second");
    assertThat(message).contains(" waits for AsyncLock[locked, waiting=1]");
    assertThat(message).contains("\n  main");
    assertThat(message).contains(" waits for second");
    assertThat(main.done()).isFalse();
  }

  @Test
  void aRunThatAnotherThreadCarriesOnGoesOn() {
    Future<Integer> future = loop.createFuture();
    Thread thread = new Thread(() -> loop.callSoonThreadsafe(() -> future.setResult(1)));
    loop.callSoon(thread::start);

    assertThat(loop.runUntilComplete(future)).isEqualTo(1);
  }

  @Test
  void anErrorReportIsNoReasonToGoOn() {
    loop.setExceptionHandler((where, context) -> {});
    loop.<Void>createFuture().setException(new IllegalArgumentException());

    assertThrows(
        IllegalStateException.class, () -> loop.runUntilComplete(loop.<Void>createFuture()));
    assertThat(loop.time()).isAtMost(Duration.ofSeconds(1));
  }
}
