package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a task does when nobody cancels it. */
class TaskTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  @DisplayName("T01: nested awaits give their values up the chain")
  void nestedAwaitsGiveTheirValuesUpTheChain() {
    Coroutine<Integer> outer =
        async(
            () ->
                await(
                    Coroutine.completed(42),
                    a -> await(async(() -> done(1000)), b -> done(a + b))));

    assertThat(loop.runUntilComplete(outer)).isEqualTo(1042);
  }

  @Test
  @DisplayName("T02: tasks start and resume in the order of their creation")
  void tasksStartAndResumeInTheOrderOfTheirCreation() {
    List<String> events = new ArrayList<>();
    Coroutine<Void> main =
        async(
            () -> {
              List<Task<Void>> tasks = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                String n = Integer.toString(i);
                tasks.add(
                    createTask(
                        async(
                            () -> {
                              events.add("s" + n);
                              return await(
                                  sleep(ofSeconds(1)),
                                  nothing -> {
                                    events.add("e" + n);
                                    return done(null);
                                  });
                            })));
              }
              events.add("main");
              return await(
                  tasks.get(0),
                  a -> await(tasks.get(1), b -> await(tasks.get(2), c -> done(null))));
            });

    loop.runUntilComplete(main);

    assertThat(events).containsExactly("main", "s0", "s1", "s2", "e0", "e1", "e2").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("T04: a sleep of zero takes exactly one turn of the loop")
  void aSleepOfZeroTakesExactlyOneTurn() {
    int[] count = {0};
    Coroutine<String> main =
        async(
            () -> {
              loop.callSoon(() -> count[0]++);
              return await(sleep(ZERO, 10), result -> done(result + " after " + count[0]));
            });

    assertThat(loop.runUntilComplete(main)).isEqualTo("10 after 1");
  }

  @Test
  @DisplayName("T05: sleeping advances the clock by the delay and gives the result")
  void sleepingAdvancesTheClockByTheDelay() {
    Coroutine<String> main =
        async(
            () ->
                await(
                    sleep(Duration.ofMillis(5), "a"),
                    a -> await(sleep(Duration.ofMillis(5), "b"), b -> done(a + b))));

    assertThat(loop.runUntilComplete(main)).isEqualTo("ab");
    assertThat(loop.time()).isEqualTo(Duration.ofMillis(10));
  }
}
