package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The loop by hand. */
class EventLoopTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<String> events = new ArrayList<>();

  private Runnable event(String name) {
    return () -> events.add(name);
  }

  @Test
  @DisplayName("E01: callbacks run in order, and those that they schedule at the next turn")
  void callbacksRunInOrder() {
    loop.callSoon(
        () -> {
          events.add("a");
          loop.callSoon(event("c"));
        });
    loop.callSoon(event("b"));

    turn(loop);
    assertThat(events).containsExactly("a", "b").inOrder();
    turn(loop);
    assertThat(events).containsExactly("a", "b", "c").inOrder();
  }

  @Test
  @DisplayName("E02: stop ends the run after the present turn")
  void stopFinishesTheTurn() {
    loop.callSoon(
        () -> {
          loop.stop();
          loop.callSoon(event("next turn"));
        });
    loop.callSoon(event("same turn"));

    loop.runForever();

    assertThat(events).containsExactly("same turn");
  }

  @Test
  @DisplayName("E02: stop before the run makes it one turn, which waits for no timer")
  void stopBeforeTheRunMakesItOneTurn() {
    loop.callLater(ofSeconds(1), event("timer"));
    loop.callSoon(event("ready"));
    loop.stop();

    loop.runForever();

    assertThat(events).containsExactly("ready");
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @DisplayName("E03: the earlier deadline comes first, also of two in the past")
  void theEarlierDeadlineComesFirst() {
    loop.callLater(ofSeconds(-1), event("a"));
    loop.callLater(ofSeconds(-2), event("b"));
    loop.callLater(ofSeconds(2), event("d"));
    loop.callLater(ofSeconds(1), event("c"));

    loop.runUntilComplete(sleep(ofSeconds(3)));

    assertThat(events).containsExactly("b", "a", "c", "d").inOrder();
  }

  @Test
  @DisplayName("E03: callLater of zero runs after what is ready already")
  void callLaterOfZeroRunsAfterWhatIsReady() {
    loop.callLater(ZERO, event("later"));
    loop.callSoon(event("soon"));

    turn(loop);

    assertThat(events).containsExactly("soon", "later").inOrder();
  }

  @Test
  @DisplayName("E04: equal deadlines fire in the order of creation")
  void equalDeadlinesFireInOrder() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      loop.callAt(ofSeconds(1), event(name));
    }

    loop.runUntilComplete(sleep(ofSeconds(2)));

    assertThat(events).containsExactly("a", "b", "c", "d", "e").inOrder();
  }

  @Test
  @DisplayName("E05: null is refused at the call")
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> loop.callSoon(null));
    assertThrows(NullPointerException.class, () -> loop.callLater(null, event("a")));
    assertThrows(NullPointerException.class, () -> loop.callAt(null, event("a")));
    assertThrows(NullPointerException.class, () -> loop.callLater(ZERO, null));
    assertThrows(NullPointerException.class, () -> loop.callSoonThreadsafe(null));
  }

  @Test
  @DisplayName("E06: a cancelled callback does not run, and may be cancelled again")
  void aCancelledCallbackDoesNotRun() {
    Handle soon = loop.callSoon(event("soon"));
    TimerHandle later = loop.callLater(ofSeconds(1), event("later"));
    Handle threadsafe = loop.callSoonThreadsafe(event("threadsafe"));
    List.of(soon, later, threadsafe).forEach(Handle::cancel);
    soon.cancel();

    loop.runUntilComplete(sleep(ofSeconds(2)));

    assertThat(events).isEmpty();
    assertThat(soon.cancelled()).isTrue();
    assertThat(later.when()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("E06: cancelled timers do not accumulate")
  void cancelledTimersDoNotAccumulate() {
    for (int i = 0; i < 1000; i++) {
      loop.callLater(ofSeconds(i), event("never")).cancel();
    }

    assertThat(loop.timers().size()).isEqualTo(0);
  }

  @Test
  @DisplayName("E07: a loop in real time sleeps instead of spinning, and never fires early")
  void aShortSleepDoesNotSpin() {
    AbstractEventLoop real = (AbstractEventLoop) Fermata.newEventLoop();
    try {
      Duration start = real.time();
      real.runUntilComplete(sleep(Duration.ofMillis(20).plusNanos(1)));

      assertThat(real.time()).isAtLeast(start.plusMillis(20).plusNanos(1));
      assertThat(real.stepper().turns()).isAtMost(20);
    } finally {
      real.close();
    }
  }

  @Test
  @DisplayName("a delay beyond what the clock holds is for ever")
  void anEndlessDelayIsForEver() {
    loop.runUntilComplete(sleep(ofSeconds(1)));
    TimerHandle endless = loop.callLater(ofSeconds(Long.MAX_VALUE), event("never"));

    assertThat(endless.when()).isEqualTo(ofNanos(Long.MAX_VALUE));
  }

  @Test
  @DisplayName("a time long before the clock began is due at once")
  void aTimeLongAgoIsDueAtOnce() {
    loop.runUntilComplete(sleep(ofSeconds(1)));
    loop.callAt(ofSeconds(Long.MIN_VALUE), event("due"));

    loop.runUntilComplete(sleep(ofSeconds(1)));

    assertThat(events).containsExactly("due");
  }

  @Test
  @DisplayName("E08: a closed loop refuses everything, and closes only once")
  void aClosedLoopRefusesEverything() {
    loop.close();
    loop.close();

    assertThat(loop.isClosed()).isTrue();
    Future<Integer> future = loop.createFuture();
    List<Executable> uses =
        List.of(
            () -> loop.callSoon(event("a")),
            () -> loop.callLater(ZERO, event("a")),
            () -> loop.callAt(ZERO, event("a")),
            () -> loop.callSoonThreadsafe(event("a")),
            () -> loop.createTask(sleep(ZERO)),
            () -> loop.runInExecutor(null, () -> 1),
            () -> loop.runUntilComplete(future),
            loop::runForever);
    for (Executable use : uses) {
      assertThat(assertThrows(IllegalStateException.class, use))
          .hasMessageThat()
          .isEqualTo("Event loop is closed");
    }
  }

  @Test
  @DisplayName("E08: a running loop cannot be closed")
  void aRunningLoopCannotBeClosed() {
    loop.runUntilComplete(
        Scripted.asyncRun(
            () ->
                assertThat(assertThrows(IllegalStateException.class, loop::close))
                    .hasMessageThat()
                    .isEqualTo("Cannot close a running event loop")));

    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  @DisplayName("E09: a loop cannot run inside itself or inside another one")
  void loopsDoNotNest() {
    VirtualTimeEventLoop other = new VirtualTimeEventLoop();
    Coroutine<Void> unused = sleep(ZERO);
    loop.runUntilComplete(
        Scripted.asyncRun(
            () -> {
              assertThat(assertThrows(IllegalStateException.class, loop::runForever))
                  .hasMessageThat()
                  .isEqualTo("This event loop is already running");
              assertThat(
                      assertThrows(
                          IllegalStateException.class, () -> other.runUntilComplete(unused)))
                  .hasMessageThat()
                  .startsWith("Cannot run the event loop while another loop is running");
            }));

    other.runUntilComplete(unused);
  }

  @Test
  @DisplayName("E10: a future of another loop is refused")
  void aFutureOfAnotherLoopIsRefused() {
    Future<Integer> foreign = new VirtualTimeEventLoop().createFuture();

    assertThrows(IllegalArgumentException.class, () -> loop.runUntilComplete(foreign));
  }

  @Test
  @DisplayName("E13: what is ready is not run twice after a stop")
  void nothingRunsTwiceAfterAStop() {
    loop.callSoon(event("a"));
    loop.callSoon(loop::stop);
    loop.callSoon(event("b"));
    loop.runForever();
    turn(loop);

    assertThat(events).containsExactly("a", "b").inOrder();
  }

  @Test
  @DisplayName("E17: an error in a callback goes to the handler, and the loop goes on")
  void anErrorInACallbackGoesToTheHandler() {
    List<ExceptionContext> reports = new ArrayList<>();
    RuntimeException error = new RuntimeException("broken");
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Handle handle =
        loop.callSoon(
            () -> {
              throw error;
            });
    loop.callSoon(event("next"));

    turn(loop);

    assertThat(events).containsExactly("next");
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).message())
        .isEqualTo("Exception in callback lambda in dev.fermata.EventLoopTest");
    assertThat(reports.get(0).exception()).isSameInstanceAs(error);
    assertThat(reports.get(0).handle()).isSameInstanceAs(handle);
  }

  @Test
  @DisplayName("E17: a fatal error in a callback ends the run, and the rest stays for the next")
  void aFatalErrorInACallbackEndsTheRun() {
    loop.callSoon(
        () -> {
          throw new InternalError("fatal");
        });
    loop.callSoon(event("later"));

    assertThrows(InternalError.class, loop::runForever);
    assertThat(loop.isRunning()).isFalse();
    assertThat(events).isEmpty();
    turn(loop);

    assertThat(events).containsExactly("later");
  }

  @Test
  @DisplayName("E17: an AssertionError ends a task, not the loop")
  void anAssertionErrorEndsTheTaskOnly() {
    Task<Void> task = loop.createTask(async(() -> fail(new AssertionError("expected"))));
    loop.runUntilComplete(sleep(ofSeconds(1)));

    assertThat(task.exception()).isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("E22: a fatal error that came out of the run counts as retrieved")
  void aFatalErrorOfMainIsNotReportedAgain() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));

    assertThrows(
        InternalError.class,
        () -> loop.runUntilComplete(async(() -> fail(new InternalError("fatal")))));
    loop.close();

    assertThat(reports).isEmpty();
  }

  @Test
  @DisplayName("E23: a handle describes its callback and its time")
  void aHandleDescribesItself() {
    Handle soon = loop.callSoon(event("a"));
    TimerHandle later = loop.callLater(ofSeconds(123), event("a"));

    assertThat(soon.toString()).isEqualTo("<Handle lambda in dev.fermata.EventLoopTest>");
    assertThat(later.toString())
        .isEqualTo("<TimerHandle when=123.000 lambda in dev.fermata.EventLoopTest>");
    later.cancel();
    assertThat(later.toString()).startsWith("<TimerHandle cancelled when=123.000");
  }

  @Test
  @DisplayName("E24: the running loop is known in callbacks and coroutines, and nowhere else")
  void theRunningLoopIsKnownWhileItRuns() {
    loop.runUntilComplete(
        async(
            () -> {
              assertThat(Fermata.getRunningLoop()).isSameInstanceAs(loop);
              return await(sleep(ZERO), v -> done(null));
            }));
    loop.callSoon(() -> assertThat(Fermata.getRunningLoop()).isSameInstanceAs(loop));
    turn(loop);

    assertThat(assertThrows(IllegalStateException.class, Fermata::getRunningLoop))
        .hasMessageThat()
        .startsWith("no running event loop");
  }

  @Test
  @DisplayName("a loop runs on one thread after another")
  void aLoopRunsOnOneThreadAfterAnother() throws InterruptedException {
    Task<String> task = loop.createTask(sleep(ofSeconds(1), "first half"));
    Thread thread = new Thread(() -> loop.runUntilComplete(task));
    thread.start();
    thread.join();

    assertThat(loop.runUntilComplete(sleep(ofSeconds(1), task.result()))).isEqualTo("first half");
    assertThat(loop.time()).isEqualTo(ofSeconds(2));
  }

  @Test
  @DisplayName("an interrupt of an idle loop neither spins nor gets lost")
  void anInterruptIsKeptForAfterTheRun() {
    Thread.currentThread().interrupt();
    AbstractEventLoop real = (AbstractEventLoop) Fermata.newEventLoop();
    try {
      real.runUntilComplete(sleep(Duration.ofMillis(20)));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(real.stepper().turns()).isAtMost(20);
    } finally {
      real.close();
    }
  }
}
