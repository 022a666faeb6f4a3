package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Schedules} and {@link CancelEverywhere}, as JUnit runs them. */
class SchedulesTest {
  private static final Path FAILED = Path.of("target", "fermata-schedules");

  @BeforeEach
  @AfterEach
  void forget() throws IOException {
    Files.deleteIfExists(FAILED);
    Scheduled.LOG.clear();
    Scheduled.INSTANCES.clear();
  }

  @Test
  void eachRunIsFreshAndHasItsLifecycle() {
    JUnit run = JUnit.run(Scheduled.Fresh.class, "passes");

    assertThat(run.statuses()).containsExactly("passes()", SUCCESSFUL);
    assertThat(Scheduled.INSTANCES).hasSize(5);
    assertThat(Scheduled.LOG)
        .containsExactly("passes()0", "passes()1", "passes()2", "passes()3", "passes()4")
        .inOrder();
    assertThat(run.entries().get("fermata.schedules"))
        .startsWith("5 run(s) (RANDOM, seed 0) under ");
  }

  @Test
  void allKindsOfTestsRunUnderSchedules() {
    JUnit run = JUnit.run(Scheduled.Fresh.class);

    assertThat(run.statuses().values().stream().distinct().toList()).containsExactly(SUCCESSFUL);
    assertThat(run.statuses()).containsKey("nested()");
  }

  @Test
  void reportEntrySaysWhenAllWasSeen() {
    JUnit run = JUnit.run(Scheduled.Fresh.class, "seesAll");

    assertThat(run.entries().get("fermata.schedules")).contains("these are all that there are");
  }

  @Test
  void failingScheduleIsShrunkAndReplayed() throws IOException {
    JUnit run = JUnit.run(Scheduled.Racing.class);

    String message = run.messageOf("loses()");
    assertThat(message).contains("Scheduled_Racing.loses fails in run ");
    assertThat(message).contains("with 1 deviation from FIFO");
    assertThat(message).contains("expected: <3> but was: <2>");
    assertThat(message).contains("Scheduled.java:");
    assertThat(message).contains("int read = balance;");
    String code = codeIn(message);
    assertThat(code).matches("[A-Za-z0-9.:_-]+");
    assertThat(Files.readAllLines(FAILED)).containsExactly(code);

    JUnit replayed = JUnit.run(Scheduled.Racing.class, "fermata.schedule", code);
    assertThat(replayed.messageOf("loses()")).contains("fails under the given schedule");
    assertThat(tableOf(replayed.messageOf("loses()"))).isEqualTo(tableOf(message));

    JUnit again = JUnit.run(Scheduled.Racing.class);
    assertThat(again.messageOf("loses()")).contains("fails in run 1 ");
  }

  @Test
  void sameSeedGivesTheSameReport() throws IOException {
    String first = JUnit.run(Scheduled.Racing.class).messageOf("loses()");
    Files.delete(FAILED);

    assertThat(JUnit.run(Scheduled.Racing.class).messageOf("loses()")).isEqualTo(first);
  }

  @Test
  void schedulesOfOthersAreIgnoredAndStaleOnesSaid() {
    String message = JUnit.run(Scheduled.Racing.class).messageOf("loses()");
    String code = codeIn(message);

    JUnit others = JUnit.run(Scheduled.Fresh.class, "fermata.schedule", code, "fermata.runs", "x2");
    assertThat(others.entries().get("fermata.schedules")).doesNotContain("fails under");
    assertThat(others.statuses().values().stream().distinct().toList()).containsExactly(SUCCESSFUL);

    String stale = code.replaceFirst(":[0-9a-f]{8}:.*", ":00000000:fifo");
    assertThat(JUnit.run(Scheduled.Racing.class, "fermata.schedule", stale).messageOf("loses()"))
        .contains("is stale: it was recorded with another version of the program");
    assertThat(
            JUnit.run(Scheduled.Racing.class, "fermata.schedule", "9" + code).messageOf("loses()"))
        .contains("has format 91, and this version of fermata-junit reads format 1");
    assertThat(
            JUnit.run(Scheduled.Racing.class, "fermata.schedule", "nonsense").messageOf("loses()"))
        .contains("'nonsense' is no schedule");
  }

  @Test
  void abortedRunsDoNotCount() {
    JUnit run = JUnit.run(Scheduled.Assuming.class);

    assertThat(run.statuses())
        .containsExactly("halfOfTheRuns(Schedule)", SUCCESSFUL, "noRun()", ABORTED);
    assertThat(run.entries().get("fermata.schedules")).startsWith("4 run(s)");
    assertThat(run.entries().get("fermata.schedules")).contains("aborted by an assumption");
  }

  @Test
  void whatIsNotDeterministicIsSaid() {
    JUnit run = JUnit.run(Scheduled.Random.class);

    assertThat(run.messageOf("notDeterministic()")).contains("is not deterministic");
    assertThat(run.messageOf("notDeterministic()")).contains("run 3 ==>");
    assertThat(run.messageOf("notDeterministic()")).contains("run 4 ==>");
    assertThat(run.messageOf("livelock()"))
        .contains("the program did not end within 500 steps (maxSteps): a livelock?");
  }

  @Test
  void threadsDeliverWhenTheSchedulePicks() {
    JUnit run = JUnit.run(Scheduled.Threads.class);

    assertThat(run.statuses()).containsEntry("deliveredWhenTheSchedulePicks()", SUCCESSFUL);
    assertThat(Scheduled.LOG).containsAtLeast("[1, 2]", "[2, 1]");
    assertThat(run.messageOf("stagesOfOthersAreNamed()")).contains("expected: <2> but was: <1>");
    assertThat(run.messageOf("stagesOfOthersAreNamed()")).contains("Out of the schedule's hands: ");
  }

  @Test
  void cancellationEverywhereFindsWhatIsNotReleased() {
    JUnit run = JUnit.run(Scheduled.Cancelled.class);

    assertThat(run.statuses()).containsEntry("releases()", SUCCESSFUL);
    assertThat(run.messageOf("leaks()")).contains("a permit is lost");
    assertThat(run.messageOf("leaks()"))
        .contains("the schedule cancels #1 leaks at Scheduled.java");
    assertThat(run.messageOf("cleanUpIsCancelled()")).contains("cancellation");
    assertThat(run.messageOf("target(Schedule)")).contains("the lock is not released");
    assertThat(run.messageOf("withSchedules()")).contains("a permit is lost");
  }

  private static String codeIn(String message) {
    Matcher matcher = Pattern.compile("-Dfermata\\.schedule=(\\S+)").matcher(message);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static List<String> tableOf(String message) {
    return message.lines().dropWhile(line -> !line.startsWith("What happened")).toList();
  }
}
