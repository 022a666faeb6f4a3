package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.gatherSettled;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Outcome.Cancelled;
import dev.fermata.Outcome.Failure;
import dev.fermata.Outcome.Success;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatherSettledTest {
  @RegisterExtension final Turns turns = new Turns();

  private Coroutine<Integer> fail(Throwable error) {
    return async(
        () ->
            await(
                sleep(ofSeconds(1)),
                slept -> {
                  throw error;
                }));
  }

  @Test
  @DisplayName("G03, G05: values, errors and cancellations come in the order of the arguments")
  void valuesErrorsAndCancellationsComeInTheOrderOfTheArguments() {
    Exception error = new Exception("failed");
    Task<Integer> cancelled = turns.start(sleep(ofSeconds(5), 5));
    turns.loop.callLater(ofSeconds(2), () -> cancelled.cancel("enough"));

    List<Outcome<Integer>> outcomes =
        turns.loop.runUntilComplete(
            async(
                () ->
                    await(
                        gatherSettled(fail(error), cancelled, sleep(ofSeconds(3), 3)),
                        Scripted::done)));

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0)).isEqualTo(new Failure<Integer>(error));
    assertThat(outcomes.get(1)).isInstanceOf(Cancelled.class);
    assertThat(((Cancelled<Integer>) outcomes.get(1)).error()).hasMessageThat().isEqualTo("enough");
    assertThat(outcomes.get(2)).isEqualTo(new Success<>(3));
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("G01: nothing gives an empty list")
  void nothingGivesAnEmptyList() {
    List<Awaitable<Integer>> none = List.of();

    assertThat(
            turns.loop.<List<Outcome<Integer>>>runUntilComplete(
                async(() -> await(gatherSettled(none), Scripted::done))))
        .isEmpty();
  }

  @Test
  @DisplayName("G06, G08: cancelling it cancels all that are not done, waits for them and throws")
  void cancellingItCancelsAllThatAreNotDone() {
    Task<Integer> first = turns.start(sleep(ofSeconds(1), 1));
    Task<Integer> second = turns.start(sleep(ofSeconds(3), 3));
    List<Future<List<Outcome<Integer>>>> gathered = new ArrayList<>();
    turns.start(
        async(
            () -> {
              gathered.add(gatherSettled(List.of(first, second)));
              return done(null);
            }));
    turns.advance(ofSeconds(2));

    assertThat(gathered.get(0).cancel("enough")).isTrue();
    turns.settle();

    assertThat(first.result()).isEqualTo(1);
    assertThat(second.cancelled()).isTrue();
    CancelledError thrown = assertThrows(CancelledError.class, () -> gathered.get(0).result());
    assertThat(thrown).hasMessageThat().isEqualTo("enough");
  }

  @Test
  @DisplayName("G10: the errors count as retrieved")
  void theErrorsCountAsRetrieved() {
    List<ExceptionContext> reported = new ArrayList<>();
    turns.loop.setExceptionHandler((loop, context) -> reported.add(context));
    turns.loop.runUntilComplete(
        async(
            () ->
                await(
                    gatherSettled(fail(new Exception("a")), fail(new Exception("b"))),
                    Scripted::done)));

    turns.loop.close();

    assertThat(reported).isEmpty();
  }
}
