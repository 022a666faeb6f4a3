package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gatherSettled;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure that nobody hears of is reported a second later, and no other. */
class UnretrievedFailuresTest extends AsyncTest {
  private static final RuntimeException BOOM = new IllegalArgumentException("boom");

  @Async
  static void failingAfter(Duration time) {
    await(sleep(time));
    throw BOOM;
  }

  @Test
  @Async
  void aFailureIsReportedOneSecondAfterItHappened() {
    List<Duration> times = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> times.add(where.time()));
    createTask(() -> failingAfter(ofMillis(500)));
    createTask(() -> failingAfter(ofMillis(700)));

    await(sleep(ofSeconds(60)));

    assertThat(times).containsExactly(ofMillis(1500), ofMillis(1700)).inOrder();
    // And not again when the loop is closed.
    noteReports();
  }

  @Test
  @Async
  void aFailureThatIsRetrievedWithinTheSecondIsNotReported() {
    var task = createTask(() -> failingAfter(ofMillis(1)));
    await(sleep(ofSeconds(1)));

    RuntimeException thrown = thrown(RuntimeException.class, () -> await(task));

    assertThat(thrown).isSameInstanceAs(BOOM);
    await(sleep(ofSeconds(60)));
    assertThat(reports).isEmpty();
  }

  @Test
  @Async
  void aFailureThatIsRetrievedAfterItsReportIsNoError() {
    var task = createTask(() -> failingAfter(ofMillis(1)));
    await(sleep(ofSeconds(3)));
    assertThat(reports).hasSize(1);
    reports.clear();

    RuntimeException thrown = thrown(RuntimeException.class, () -> await(task));

    assertThat(thrown).isSameInstanceAs(BOOM);
  }

  @Test
  @Async
  void thousandsOfFailuresInOneTurnThatAreRetrievedInTheNextAreNotReported() {
    Future<Void> connection = new Future<>();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      tasks.add(createTask(connection));
    }
    loop.callLater(ofMillis(1), () -> connection.setException(BOOM));

    assertThat(await(gatherSettled(tasks))).hasSize(5000);

    await(sleep(ofSeconds(60)));
    assertThat(reports).isEmpty();
  }
}
