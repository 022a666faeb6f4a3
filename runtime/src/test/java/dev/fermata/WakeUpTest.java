package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a loop's wait owes to {@link AbstractEventLoop}: else it hangs, which the limit ends. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class WakeUpTest {

  @Test
  void aWakeUpThatComesBeforeTheWaitEndsIt() {
    for (AbstractEventLoop loop : loops()) {
      loop.wake();

      loop.waitForWork(Long.MAX_VALUE);
      loop.close();
    }
  }

  @Test
  void anInterruptEndsTheWaitAndStands() {
    for (AbstractEventLoop loop : loops()) {
      Thread.currentThread().interrupt();

      loop.waitForWork(Long.MAX_VALUE);

      assertThat(Thread.interrupted()).isTrue();
      loop.close();
    }
  }

  private static AbstractEventLoop[] loops() {
    return new AbstractEventLoop[] {new SelectorEventLoop(), new VirtualTimeEventLoop()};
  }
}
