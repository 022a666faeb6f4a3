package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncConditionTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncLock lock = new AsyncLock();
  private final AsyncCondition condition = new AsyncCondition(lock);
  private final List<String> log = new ArrayList<>();

  /** Waits for a signal with the lock held; logs whether it is held when the wait ends. */
  private Task<Void> waiter(String name) {
    return turns.start(
        async(
            () ->
                await(
                    condition.acquire(),
                    hold ->
                        await(
                            condition.awaitSignal(),
                            signal -> {
                              log.add(name + (condition.locked() ? "" : " unlocked"));
                              hold.close();
                              return done(null);
                            },
                            thrown -> {
                              log.add(
                                  name + " cancelled" + (condition.locked() ? "" : " unlocked"));
                              hold.close();
                              throw thrown;
                            }))));
  }

  private void acquire() {
    turns.loop.runUntilComplete(condition.acquire());
  }

  private void signal(int count) {
    acquire();
    condition.signal(count);
    condition.release();
  }

  @Test
  @DisplayName("L09: waiting and signalling without the lock is refused")
  void waitingAndSignallingWithoutTheLockIsRefused() {
    assertThrows(
        IllegalStateException.class, () -> turns.loop.runUntilComplete(condition.awaitSignal()));
    assertThrows(IllegalStateException.class, () -> condition.signal(1));
    assertThrows(IllegalStateException.class, condition::signalAll);
  }

  @Test
  @DisplayName("L10: signals wake waiters in order, each with the lock")
  void signalsWakeWaitersInOrderEachWithTheLock() {
    List.of("a", "b", "c", "d").forEach(this::waiter);
    turns.settle();

    signal(1);
    turns.settle();
    assertThat(log).containsExactly("a");

    signal(2);
    turns.settle();
    assertThat(log).containsExactly("a", "b", "c").inOrder();

    signal(7);
    turns.settle();
    assertThat(log).containsExactly("a", "b", "c", "d").inOrder();
  }

  @Test
  @DisplayName("L10: signalAll wakes all waiters")
  void signalAllWakesAllWaiters() {
    List.of("a", "b", "c").forEach(this::waiter);
    turns.settle();

    acquire();
    condition.signalAll();
    turns.settle();
    assertThat(log).isEmpty();
    condition.release();
    turns.settle();

    assertThat(log).containsExactly("a", "b", "c").inOrder();
  }

  @Test
  @DisplayName("L11: a cancelled waiter has the lock again when the error is thrown")
  void aCancelledWaiterHasTheLockAgain() {
    Task<Void> waiter = waiter("a");
    turns.settle();

    waiter.cancel("enough");
    turns.settle();

    assertThat(log).containsExactly("a cancelled");
    assertThat(waiter.cancelled()).isTrue();
    assertThat(condition.locked()).isFalse();
    assertThat(condition.toString()).isEqualTo("AsyncCondition[unlocked, waiting=0]");
  }

  @Test
  @DisplayName("L12: a waiter that is cancelled while it gets the lock again gets it nevertheless")
  void aWaiterThatIsCancelledWhileItGetsTheLockAgainGetsItNevertheless() {
    Task<Void> waiter = waiter("a");
    turns.settle();
    acquire();
    waiter.cancel("first");
    turns.settle();
    waiter.cancel("second");
    turns.settle();
    assertThat(waiter.done()).isFalse();

    condition.release();
    turns.settle();

    assertThat(log).containsExactly("a cancelled");
    CancelledError thrown = assertThrows(CancelledError.class, waiter::result);
    assertThat(thrown).hasMessageThat().isEqualTo("second");
    assertThat(condition.locked()).isFalse();
  }

  @Test
  @DisplayName("L12: a signal to a waiter that is then cancelled goes to the next")
  void aSignalToAWaiterThatIsThenCancelledGoesToTheNext() {
    Task<Void> first = waiter("a");
    waiter("b");
    turns.settle();

    acquire();
    condition.signal(1);
    first.cancel();
    condition.release();
    turns.settle();

    assertThat(log).containsExactly("a cancelled", "b").inOrder();
  }

  @Test
  void aCancelledWaiterThatHadNoSignalWakesNobody() {
    Task<Void> first = waiter("a");
    waiter("b");
    turns.settle();

    first.cancel();
    turns.settle();

    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  void awaitUntilDoesNotSuspendWhenItsConditionHolds() {
    Task<Void> task = turns.start(condition.awaitUntil(() -> true));

    turns.turn();

    assertThat(task.done()).isTrue();
  }

  @Test
  @DisplayName("L14: a wait that times out leaves with the lock held")
  void aWaitThatTimesOutLeavesWithTheLockHeld() {
    Task<Void> waiter = waiter("a");
    turns.loop.callLater(ofSeconds(1), waiter::cancel);

    turns.loop.runUntilComplete(sleep(ofSeconds(2)));

    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  @DisplayName("L15: conditions can share a lock")
  void conditionsCanShareALock() {
    AsyncCondition other = new AsyncCondition(lock);
    waiter("a");
    turns.settle();

    turns.loop.runUntilComplete(other.acquire());

    assertThat(condition.locked()).isTrue();
    condition.signal(1);
    other.release();
    turns.settle();
    assertThat(log).containsExactly("a");
  }
}
