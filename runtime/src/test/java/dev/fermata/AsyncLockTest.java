package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncLockTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncLock lock = new AsyncLock();

  private Task<Hold> acquire() {
    return turns.start(lock.acquire());
  }

  @Test
  void aFreeLockIsAcquiredWithoutSuspending() {
    Task<Hold> task = acquire();

    turns.turn();

    assertThat(task.done()).isTrue();
    assertThat(lock.locked()).isTrue();
  }

  @Test
  void acquireDoesNothingUntilItIsAwaited() {
    lock.acquire().close();

    assertThat(lock.locked()).isFalse();
  }

  @Test
  @DisplayName("L01: a released lock is free until its first waiter goes on, at the next turn")
  void aReleasedLockGoesToTheFirstWaiterAtTheNextTurn() {
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    lock.release();

    assertThat(lock.locked()).isFalse();
    turns.turn();
    assertThat(waiter.done()).isTrue();
    assertThat(lock.locked()).isTrue();
  }

  @Test
  @DisplayName("L01: a task that asks after the release and before the woken waiter runs waits")
  void aNewcomerDoesNotOvertakeAWaiterThatWasWoken() {
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    turns.start(asyncRun(lock::release));
    Task<Hold> newcomer = acquire();
    turns.settle();

    assertThat(waiter.done()).isTrue();
    assertThat(newcomer.done()).isFalse();
  }

  @Test
  @DisplayName("L02: releasing an unlocked lock is refused")
  void releasingAnUnlockedLockIsRefused() {
    IllegalStateException thrown = assertThrows(IllegalStateException.class, lock::release);

    assertThat(thrown).hasMessageThat().isEqualTo("Lock is not acquired.");
  }

  @Test
  @DisplayName("L03: a cancelled waiter leaves the line at once")
  void aCancelledWaiterLeavesTheLineAtOnce() {
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();
    assertThat(lock.toString()).isEqualTo("AsyncLock[locked, waiting=1]");

    waiter.cancel();

    assertThat(lock.toString()).isEqualTo("AsyncLock[locked, waiting=0]");
    turns.settle();
    assertThat(waiter.cancelled()).isTrue();
  }

  @Test
  @DisplayName(
      "L04: when the first waiter is cancelled in the turn of the release the next gets the lock")
  void whenTheFirstWaiterIsCancelledInTheTurnOfTheReleaseTheNextGetsTheLock() {
    acquire();
    Task<Hold> second = acquire();
    Task<Hold> third = acquire();
    turns.settle();

    second.cancel();
    lock.release();
    turns.settle();

    assertThat(second.cancelled()).isTrue();
    assertThat(third.done()).isTrue();
    assertThat(lock.locked()).isTrue();
  }

  @Test
  @DisplayName("L06: when a woken waiter is cancelled the next gets the lock")
  void whenAWokenWaiterIsCancelledTheNextGetsTheLock() {
    acquire();
    Task<Hold> second = acquire();
    Task<Hold> third = acquire();
    turns.settle();

    lock.release();
    second.cancel();
    turns.settle();

    assertThat(second.cancelled()).isTrue();
    assertThat(third.done()).isTrue();
    assertThat(lock.locked()).isTrue();
  }

  @Test
  void whenTheLastWokenWaiterIsCancelledTheLockIsFree() {
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    lock.release();
    waiter.cancel();
    turns.settle();

    assertThat(lock.locked()).isFalse();
    Task<Hold> next = acquire();
    turns.turn();
    assertThat(next.done()).isTrue();
  }

  @Test
  @DisplayName("L05: when all waiters but one are cancelled around a release exactly one acquires")
  void whenAllButOneWaiterAreCancelledAroundAReleaseExactlyOneAcquires() {
    acquire();
    Task<Hold> a = acquire();
    Task<Hold> b = acquire();
    Task<Hold> c = acquire();
    turns.settle();

    a.cancel();
    lock.release();
    b.cancel();
    turns.settle();

    assertThat(List.of(a.cancelled(), b.cancelled(), c.cancelled()))
        .containsExactly(true, true, false)
        .inOrder();
    assertThat(c.done()).isTrue();
  }

  @Test
  void aClosedCoroutineLeavesTheLine() {
    acquire();
    Coroutine<Hold> suspended = lock.acquire();
    Task<Hold> task = turns.start(suspended);
    Task<Hold> next = acquire();
    turns.settle();

    suspended.close();
    lock.release();
    turns.settle();

    assertThat(next.done()).isTrue();
    task.cancel();
  }

  @Test
  void aTimeLimitInTheTurnOfTheReleaseLosesNoLock() {
    for (Duration limit :
        List.of(ofSeconds(1).minusNanos(1), ofSeconds(1), ofSeconds(1).plusNanos(1))) {
      for (boolean releaseFirst : List.of(true, false)) {
        AsyncLock contended = new AsyncLock();
        turns.loop.runUntilComplete(contended.acquire());
        if (releaseFirst) {
          turns.loop.callLater(ofSeconds(1), contended::release);
        }
        Task<Hold> waiter =
            turns.start(async(() -> await(waitFor(contended.acquire(), limit), Scripted::done)));
        turns.turn();
        if (!releaseFirst) {
          turns.loop.callLater(ofSeconds(1), contended::release);
        }

        turns.advance(ofSeconds(2));

        assertThat(contended.locked()).isEqualTo(waiter.exception() == null);
        assertThat(contended.toString()).contains("waiting=0");
      }
    }
  }

  @Test
  void aHoldReleasesOnce() {
    Task<Hold> first = acquire();
    Task<Hold> second = acquire();
    turns.settle();

    first.result().close();
    turns.settle();
    assertThat(second.done()).isTrue();
    first.result().close();

    assertThat(lock.locked()).isTrue();
    second.result().close();
    assertThat(lock.locked()).isFalse();
  }

  @Test
  @DisplayName("L15: a lock that was waited for in one loop is refused in another")
  void aLockThatWasWaitedForInOneLoopIsRefusedInAnother() {
    acquire();
    acquire();
    turns.settle();
    try (EventLoop other = new VirtualTimeEventLoop()) {
      IllegalStateException thrown =
          assertThrows(IllegalStateException.class, () -> other.runUntilComplete(lock.acquire()));

      assertThat(thrown).hasMessageThat().contains("is bound to a different event loop");
    }
  }
}
