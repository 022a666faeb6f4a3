package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Scripted.asyncRun;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncSemaphoreTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncSemaphore semaphore = new AsyncSemaphore(2);

  private Task<Hold> acquire() {
    return turns.start(semaphore.acquire());
  }

  @Test
  void soManyTasksAcquireAsThereArePermits() {
    Task<Hold> first = acquire();
    assertThat(semaphore.locked()).isFalse();
    Task<Hold> second = acquire();
    Task<Hold> third = acquire();

    turns.settle();

    assertThat(List.of(first.done(), second.done(), third.done()))
        .containsExactly(true, true, false)
        .inOrder();
    assertThat(semaphore.locked()).isTrue();
  }

  @Test
  void aFreePermitIsTakenWithoutSuspending() {
    Task<Hold> task = acquire();

    turns.turn();

    assertThat(task.done()).isTrue();
  }

  @Test
  void permitsGoToWaitersInTheOrderOfTheirArrival() {
    acquire();
    acquire();
    Task<Hold> third = acquire();
    Task<Hold> fourth = acquire();
    turns.settle();

    semaphore.release();
    turns.settle();
    assertThat(third.done()).isTrue();
    assertThat(fourth.done()).isFalse();

    semaphore.release();
    turns.settle();
    assertThat(fourth.done()).isTrue();
  }

  @Test
  @DisplayName("L16: a negative number of permits is refused")
  void aNegativeNumberOfPermitsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AsyncSemaphore(-1));
  }

  @Test
  void withoutPermitsTheFirstReleaseLetsTheFirstTaskIn() {
    AsyncSemaphore closed = new AsyncSemaphore(0);
    Task<Hold> task = turns.start(closed.acquire());
    turns.settle();
    assertThat(task.done()).isFalse();

    closed.release();
    turns.settle();

    assertThat(task.done()).isTrue();
  }

  @Test
  @DisplayName("L16: a bounded semaphore refuses to be released too often, a plain one does not")
  void aBoundedSemaphoreRefusesToBeReleasedTooOften() {
    AsyncBoundedSemaphore bounded = new AsyncBoundedSemaphore(1);
    Task<Hold> task = turns.start(bounded.acquire());
    turns.settle();
    task.result().close();

    assertThrows(IllegalArgumentException.class, bounded::release);

    semaphore.release();
    acquire();
    acquire();
    Task<Hold> third = acquire();
    turns.settle();
    assertThat(third.done()).isTrue();
  }

  @Test
  @DisplayName("L16: it is locked while others are before, even if a permit is free")
  void itIsLockedWhileOthersAreBefore() {
    acquire();
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    semaphore.release();
    semaphore.release();

    assertThat(semaphore.locked()).isTrue();
    turns.settle();
    assertThat(waiter.done()).isTrue();
    assertThat(semaphore.locked()).isFalse();
  }

  @Test
  void aNewcomerDoesNotOvertakeAWaiterThatWasWoken() {
    acquire();
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    turns.start(asyncRun(semaphore::release));
    Task<Hold> newcomer = acquire();
    turns.settle();

    assertThat(waiter.done()).isTrue();
    assertThat(newcomer.done()).isFalse();
  }

  @Test
  void aNewcomerThatHadToStandInLineForAWokenWaiterGetsTheSecondFreePermit() {
    acquire();
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    semaphore.release();
    semaphore.release();
    Task<Hold> newcomer = acquire();
    turns.settle();

    assertThat(waiter.done()).isTrue();
    assertThat(newcomer.done()).isTrue();
  }

  @Test
  void aPermitGivenToATaskThatIsThenCancelledGoesToTheNext() {
    acquire();
    acquire();
    Task<Hold> third = acquire();
    Task<Hold> fourth = acquire();
    turns.settle();

    semaphore.release();
    third.cancel();
    turns.settle();

    assertThat(third.cancelled()).isTrue();
    assertThat(fourth.done()).isTrue();
  }

  @Test
  void aPermitGivenToTheOnlyWaiterThatIsThenCancelledIsFreeAgain() {
    acquire();
    acquire();
    Task<Hold> waiter = acquire();
    turns.settle();

    semaphore.release();
    waiter.cancel();
    turns.settle();

    assertThat(semaphore.locked()).isFalse();
    assertThat(semaphore.toString()).isEqualTo("AsyncSemaphore[permits=1, waiting=0]");
  }

  @Test
  void severalReleasesInOneTurnLetSeveralWaitersIn() {
    acquire();
    acquire();
    Task<Hold> third = acquire();
    Task<Hold> cancelled = acquire();
    Task<Hold> fifth = acquire();
    turns.settle();

    cancelled.cancel();
    semaphore.release();
    semaphore.release();
    turns.turn();

    assertThat(third.done()).isTrue();
    assertThat(fifth.done()).isTrue();
  }
}
