package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncEventTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncEvent event = new AsyncEvent();
  private final List<Integer> log = new ArrayList<>();

  private Task<Void> logAfterEvent(int number) {
    return turns.start(
        async(
            () ->
                await(
                    event.awaitSet(),
                    set -> {
                      log.add(number);
                      return done(null);
                    })));
  }

  @Test
  void aSetEventIsNotWaitedFor() {
    event.set();
    logAfterEvent(1);

    turns.turn();

    assertThat(log).containsExactly(1);
    assertThat(event.isSet()).isTrue();
  }

  @Test
  @DisplayName("L07: waiters go on in order; one that comes after set() and before them goes first")
  void waitersGoOnInOrderAndALateOneGoesFirst() {
    logAfterEvent(1);
    logAfterEvent(2);
    turns.settle();

    turns.start(asyncRun(event::set));
    logAfterEvent(3);
    turns.settle();

    assertThat(log).containsExactly(3, 1, 2).inOrder();
  }

  @Test
  @DisplayName("L08: waiters go on even if the event is cleared at once")
  void waitersGoOnEvenIfTheEventIsClearedAtOnce() {
    logAfterEvent(1);
    turns.settle();

    event.set();
    event.clear();
    turns.settle();

    assertThat(log).containsExactly(1);
    assertThat(event.isSet()).isFalse();
    logAfterEvent(2);
    turns.settle();
    assertThat(log).containsExactly(1);
  }

  @Test
  void settingTwiceWakesOnce() {
    logAfterEvent(1);
    turns.settle();

    event.set();
    event.set();
    turns.settle();

    assertThat(log).containsExactly(1);
  }

  @Test
  void aCancelledWaiterLeavesNothingBehind() {
    Task<Void> waiter = logAfterEvent(1);
    logAfterEvent(2);
    turns.settle();

    waiter.cancel();
    turns.settle();

    assertThat(event.toString()).isEqualTo("AsyncEvent[unset, waiting=1]");
    event.set();
    turns.settle();
    assertThat(log).containsExactly(2);
  }
}
