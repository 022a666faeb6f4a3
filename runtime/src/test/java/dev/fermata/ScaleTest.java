package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Nothing grows the stack: neither many awaits nor deep ones, however they end. */
class ScaleTest {
  private static final int DEEP = 1_000_000;

  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  void tenMillionAwaitsOfCompletedThingsRunInConstantStack() {
    assertThat(loop.runUntilComplete(new Summing(10_000_000))).isEqualTo(10_000_000L);
  }

  @Test
  void aRecursionAMillionDeepGivesItsValue() {
    assertThat(loop.runUntilComplete(new Descent(DEEP, Coroutine.completed(7)))).isEqualTo(7);
  }

  @Test
  void aRecursionAMillionDeepThatSuspendsGivesItsValue() {
    assertThat(loop.runUntilComplete(new Descent(DEEP, sleep(ofSeconds(1), 7)))).isEqualTo(7);
  }

  @Test
  void aFailureAMillionDeepComesOutAsItIs() {
    IllegalArgumentException error = new IllegalArgumentException("deep");
    Future<Integer> failing = loop.createFuture();
    failing.setException(error);

    Throwable thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> loop.runUntilComplete(new Descent(DEEP, failing)));

    assertThat(thrown).isSameInstanceAs(error);
  }

  @Test
  void aRecursionAMillionDeepIsCancelled() {
    Task<Integer> task = loop.createTask(new Descent(DEEP, sleep(ofSeconds(100), 7)));
    loop.callLater(ofSeconds(1), task::cancel);

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  void aSuspendedRecursionAMillionDeepCanBeClosed() {
    Descent root = new Descent(DEEP, loop.createFuture());
    Task<Integer> task = loop.createTask(root);
    loop.stop();
    loop.runForever();

    assertThat(task.toString()).contains("pending");
    root.close();

    assertThat(root.isFinished()).isTrue();
  }

  @Test
  void aChainOfAMillionTasksIsCancelledFromItsOuterEnd() {
    Awaitable<Integer> inner = sleep(ofSeconds(100), 7);
    for (int i = 0; i < DEEP; i++) {
      inner = loop.createTask(new Descent(1, inner));
    }
    Task<Integer> outer = loop.createTask(inner);
    loop.callLater(ofSeconds(1), outer::cancel);

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(outer));
    assertThat(outer.toString()).contains("cancelled");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  /** Awaits itself one level deeper, and something else at the bottom. */
  private static final class Descent extends Coroutine<Integer> {
    private final int depth;
    private final Awaitable<Integer> bottom;

    Descent(int depth, Awaitable<Integer> bottom) {
      this.depth = depth;
      this.bottom = bottom;
    }

    @Override
    protected Integer resume() throws Throwable {
      if (state == 0 && suspend(1, depth == 0 ? bottom : new Descent(depth - 1, bottom))) {
        return null;
      }
      return awaited();
    }
  }

  private static final class Summing extends Coroutine<Long> {
    private final int count;

    Summing(int count) {
      this.count = count;
    }

    @Override
    protected Long resume() throws Throwable {
      long sum = 0;
      for (int i = 0; i < count; i++) {
        if (suspend(1, Coroutine.completed(1))) {
          throw new AssertionError("suspended on a completed coroutine");
        }
        sum += this.<Integer>awaited();
      }
      return sum;
    }
  }
}
