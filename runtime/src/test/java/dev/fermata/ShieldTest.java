package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.shield;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a shield lets through, and what not. */
class ShieldTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final Future<Integer> inner = loop.createFuture();

  @Test
  @DisplayName("S01: a result and an error pass, as they are")
  void resultsAndErrorsPass() {
    Future<Integer> outer = shield(inner);
    inner.setResult(42);
    assertThat(loop.runUntilComplete(outer)).isEqualTo(42);

    Exception error = new Exception("inner");
    Future<Integer> failing = loop.createFuture();
    Future<Integer> failingOuter = shield(failing);
    failing.setException(error);
    assertThat(assertThrows(Exception.class, () -> loop.runUntilComplete(failingOuter)))
        .isSameInstanceAs(error);
  }

  @Test
  @DisplayName("S01: a future that is done needs no shield")
  void aDoneFutureIsGivenBack() {
    inner.setResult(1);

    assertThat(shield(inner)).isSameInstanceAs(inner);
  }

  @Test
  @DisplayName("S02: when the inner is cancelled by others, so is the outer")
  void cancellingTheInnerCancelsTheOuter() {
    Future<Integer> outer = shield(inner);
    inner.cancel("msg");
    turn(loop);

    assertThat(outer.cancelled()).isTrue();
    assertThat(assertThrows(CancelledError.class, outer::result)).hasMessageThat().isEqualTo("msg");
  }

  @Test
  @DisplayName("S03: cancelling the outer leaves the inner alone and forgets the callback")
  void cancellingTheOuterLeavesTheInnerAlone() {
    Future<Integer> outer = shield(inner);
    outer.cancel();
    turn(loop);

    assertThat(inner.done()).isFalse();
    assertThat(inner.waiters()).isEmpty();
    inner.setResult(1);
    assertThat(inner.result()).isEqualTo(1);
  }

  @Test
  @DisplayName("S05: a shield around a gather protects all its children")
  void aShieldAroundAGatherProtectsItsChildren() {
    Task<Integer> child = loop.createTask(sleep(ofSeconds(1), 1));
    Future<List<Integer>> outer = shield(gather(child));

    outer.cancel();

    assertThat(loop.runUntilComplete(child)).isEqualTo(1);
  }

  @Test
  @DisplayName("S05: cancelling a gather of shields leaves what is in them alone")
  void cancellingAGatherOfShieldsLeavesTheInnerAlone() {
    Future<List<Integer>> gathered = gather(shield(inner));

    gathered.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(gathered));

    assertThat(inner.done()).isFalse();
  }

  @Test
  @DisplayName("an inner failure after the outer was cancelled is reported if nobody retrieves it")
  void anInnerFailureIsReportedOnlyIfNobodyRetrievesIt() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Future<Integer> retrieved = loop.createFuture();
    shield(inner).cancel();
    shield(retrieved).cancel();
    inner.setException(new Exception("unseen"));
    retrieved.setException(new Exception("seen"));
    turn(loop);
    retrieved.exception();

    loop.close();

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).future()).isSameInstanceAs(inner);
  }
}
