package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Scripted.self;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several results at once. */
class GatherTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  @DisplayName("G01: results stand in the order of the arguments")
  void resultsStandInTheOrderOfTheArguments() {
    Coroutine<List<Integer>> main =
        async(
            () ->
                await(
                    gather(sleep(ofSeconds(3), 1), sleep(ofSeconds(1), 2), sleep(ofSeconds(2), 3)),
                    all -> done(all)));

    assertThat(loop.runUntilComplete(main)).containsExactly(1, 2, 3).inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("G01: gathering nothing gives an empty list")
  void gatheringNothingGivesAnEmptyList() {
    Coroutine<List<Integer>> main =
        async(() -> await(gather(List.<Coroutine<Integer>>of()), all -> done(all)));

    assertThat(loop.runUntilComplete(main)).isEmpty();
  }

  @Test
  @DisplayName("G01: an awaitable that is given twice runs once and stands twice")
  void aDuplicateRunsOnce() {
    int[] runs = {0};
    Coroutine<List<Integer>> main =
        async(
            () -> {
              Coroutine<Integer> once = async(() -> done(++runs[0]));
              return await(gather(once, once), all -> done(all));
            });

    assertThat(loop.runUntilComplete(main)).containsExactly(1, 1);
  }

  @Test
  @DisplayName("a null result stands in the list")
  void aNullResultStandsInTheList() {
    Task<Void> nothing = loop.createTask(sleep(ofSeconds(1)));

    List<Void> results = loop.runUntilComplete(gather(nothing));

    assertThat(results).hasSize(1);
    assertThat(results.get(0)).isNull();
  }

  @Test
  @DisplayName("the first failure is thrown as it is, and the others go on")
  void theFirstFailureIsThrownAndTheOthersGoOn() {
    Exception error = new Exception("first");
    Task<Void> failing = loop.createTask(async(() -> fail(error)));
    Task<Integer> other = loop.createTask(sleep(ofSeconds(5), 1));

    Throwable thrown =
        assertThrows(
            Exception.class, () -> loop.runUntilComplete(Fermata.<Object>gather(failing, other)));

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(loop.runUntilComplete(other)).isEqualTo(1);
  }

  @Test
  @DisplayName("G04: a cancelled child is a failure, which cancels neither the gather nor the rest")
  void aCancelledChildIsAFailure() {
    Task<Integer> cancelled = loop.createTask(sleep(ofSeconds(9), 1));
    Task<Integer> other = loop.createTask(sleep(ofSeconds(1), 2));
    Future<List<Integer>> gathered = gather(cancelled, other);
    Task<Integer> caller =
        loop.createTask(
            async(() -> await(gathered, v -> done(-1), e -> done(self().cancelling()))));
    turn(loop);
    cancelled.cancel();

    assertThat(loop.runUntilComplete(caller)).isEqualTo(0);
    assertThat(gathered.cancelled()).isFalse();
    assertThat(gathered.exception()).isInstanceOf(CancelledError.class);
    assertThat(loop.runUntilComplete(other)).isEqualTo(2);
  }

  @Test
  @DisplayName("G06: cancelling who awaits the gather cancels all children")
  void cancellingTheAwaiterCancelsAllChildren() {
    Task<Integer> a = loop.createTask(sleep(ofSeconds(9), 1));
    Task<Integer> b = loop.createTask(sleep(ofSeconds(9), 2));
    Future<List<Integer>> gathered = gather(a, b);
    Task<List<Integer>> awaiter = loop.createTask(gathered);
    turn(loop);

    assertThat(awaiter.cancel("msg")).isTrue();
    CancelledError error = assertThrows(CancelledError.class, () -> loop.runUntilComplete(awaiter));

    assertThat(error).hasMessageThat().isEqualTo("msg");
    assertThat(error).hasCauseThat().isNull();
    assertThat(a.cancelled()).isTrue();
    assertThat(b.cancelled()).isTrue();
    assertThat(gathered.cancel()).isFalse();
  }

  @Test
  @DisplayName("a request after the last child's end, before the gather's, is not lost")
  void aRequestBetweenTheLastChildAndTheGatherIsNotLost() {
    Future<Integer> child = loop.createFuture();
    Task<List<Integer>> awaiter = loop.createTask(gather(List.of(child)));
    turn(loop);
    child.setResult(1);

    awaiter.cancel();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(awaiter));
  }

  @Test
  @DisplayName("G09: futures of different loops are refused")
  void futuresOfDifferentLoopsAreRefused() {
    Future<Integer> here = loop.createFuture();
    Future<Integer> there = new VirtualTimeEventLoop().createFuture();

    assertThat(assertThrows(IllegalArgumentException.class, () -> gather(here, there)))
        .hasMessageThat()
        .contains("different loop");
  }

  @Test
  @DisplayName("G10, T32: a second failure counts as retrieved")
  void aSecondFailureIsNotReported() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Future<Integer> first = loop.createFuture();
    Future<Integer> second = loop.createFuture();
    Future<List<Integer>> gathered = gather(first, second);
    first.setException(new Exception("first"));
    second.setException(new Exception("second"));
    turn(loop);

    assertThat(gathered.exception()).hasMessageThat().isEqualTo("first");
    loop.close();

    assertThat(reports).isEmpty();
  }
}
