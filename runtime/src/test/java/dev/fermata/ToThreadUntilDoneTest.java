package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Fermata.toThreadUntilDone;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work on threads that is never left behind. */
@Timeout(60)
class ToThreadUntilDoneTest {
  private final EventLoop loop = Fermata.newEventLoop();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final List<String> events = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  private String work() throws InterruptedException {
    begun.countDown();
    mayEnd.await();
    return "done";
  }

  private Void awaitBegun() throws InterruptedException {
    begun.await();
    return null;
  }

  /** Cancels a task when its thread has begun, then lets the thread end. */
  private Throwable cancelled(Coroutine<?> call) {
    Task<Object> task =
        loop.createTask(
            async(
                () ->
                    await(
                        call,
                        value -> done(null),
                        error -> {
                          events.add("went on with " + mayEnd.getCount() + " to wait for");
                          throw Failure.sneakyThrow(error);
                        })));
    loop.runUntilComplete(toThread(this::awaitBegun));
    assertThat(task.cancel()).isTrue();
    loop.runUntilComplete(sleep(ofMillis(1)));
    assertThat(task.done()).isFalse();
    mayEnd.countDown();
    return assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
  }

  @Test
  void itsResultComes() {
    mayEnd.countDown();
    assertThat(loop.<String>runUntilComplete(toThreadUntilDone(this::work))).isEqualTo("done");
  }

  @Test
  void itsErrorComes() {
    Exception error = new Exception();
    assertThat(
            assertThrows(
                Exception.class,
                () ->
                    loop.runUntilComplete(
                        toThreadUntilDone(
                            () -> {
                              throw error;
                            }))))
        .isSameInstanceAs(error);
  }

  @Test
  void aCancellationWaitsForTheThread() {
    cancelled(toThreadUntilDone(this::work));

    assertThat(events).containsExactly("went on with 0 to wait for");
  }

  @Test
  void aResultThatNobodyGetsIsClosed() {
    cancelled(
        toThreadUntilDone(
            () -> {
              work();
              return (AutoCloseable) () -> events.add("closed");
            }));

    assertThat(events).containsExactly("closed", "went on with 0 to wait for").inOrder();
  }

  @Test
  void whatTheThreadThrowsAfterTheCancellationIsSuppressed() {
    Exception error = new Exception("late");
    Throwable cancelled =
        cancelled(
            toThreadUntilDone(
                () -> {
                  work();
                  throw error;
                }));

    assertThat(cancelled.getSuppressed()).asList().containsExactly(error);
  }

  @Test
  void aThreadThatIsToBeInterruptedEndsEarly() {
    Coroutine<String> call = toThreadUntilDone(this::work, true);
    Task<String> task = loop.createTask(call);
    loop.runUntilComplete(toThread(this::awaitBegun));
    task.cancel();

    Throwable cancelled = assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(cancelled.getSuppressed()[0]).isInstanceOf(InterruptedException.class);
    Boolean interrupted =
        loop.runUntilComplete(toThread(() -> Thread.currentThread().isInterrupted()));
    assertThat(interrupted).isFalse();
  }

  @Test
  void workThatHasNotBegunIsDropped() {
    loop.setDefaultExecutor(Executors.newSingleThreadExecutor());
    Task<String> busy = loop.createTask(toThread(this::work));
    Task<Boolean> waiting = loop.createTask(toThreadUntilDone(() -> events.add("ran")));
    loop.runUntilComplete(sleep(ZERO));
    waiting.cancel();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(waiting));
    mayEnd.countDown();
    loop.runUntilComplete(busy);
    assertThat(events).isEmpty();
  }

  @Test
  void aTimeLimitWaitsForTheThreadToo() throws TimeoutException {
    // Work that no thread has begun when its time is up is dropped.
    Task<String> begins = loop.createTask(toThreadUntilDone(this::work));
    loop.runUntilComplete(toThread(this::awaitBegun));
    Coroutine<String> limited = waitFor(begins, ofMillis(10));
    loop.callLater(ofMillis(100), mayEnd::countDown);

    assertThrows(TimeoutException.class, () -> loop.runUntilComplete(limited));
    assertThat(mayEnd.getCount()).isEqualTo(0);
  }
}
