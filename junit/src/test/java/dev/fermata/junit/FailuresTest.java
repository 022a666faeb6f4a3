package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What fails a test, and what the message says. */
class FailuresTest {

  @Test
  void whatIsLeftBehind() {
    JUnit run = JUnit.run(Failing.Leaving.class);

    assertThat(run.messageOf("neverAwaited()"))
        .contains("coroutine 'Failing.Helper.holds' was never awaited, created at Failing.java:");
    assertThat(run.messageOf("pending()")).contains("a task is still pending");
    assertThat(run.messageOf("pending()")).contains("- #2 sleeper waits for the end of a sleep");
    assertThat(run.messageOf("unretrieved()")).contains("Task exception was never retrieved");
    assertThat(run.failureOf("unretrieved()"))
        .hasCauseThat()
        .hasMessageThat()
        .isEqualTo("failed after 1");
    assertThat(run.failureOf("handled()"))
        .hasCauseThat()
        .hasMessageThat()
        .isEqualTo("in a callback");
    assertThat(run.messageOf("swallowing()"))
        .contains(
            "does not end: it swallows its CancelledError: #2 swallower waits at"
                + " Failing.Helper.swallows(Failing.java:");
    assertThat(run.messageOf("swallowing()")).doesNotContain("destroyed");
  }

  @Test
  void leftoversStandBehindAnAssertion() {
    Throwable failure = JUnit.run(Failing.Leaving.class, "assertion").failureOf("assertion()");

    assertThat(failure).isInstanceOf(AssertionFailedError.class);
    assertThat(failure.getSuppressed()).hasLength(1);
    assertThat(failure.getSuppressed()[0]).hasMessageThat().contains("still pending");
  }

  @Test
  void traceOfAnAssertionEndsWithTheTestMethod() {
    Throwable failure = JUnit.run(Failing.Leaving.class, "assertion").failureOf("assertion()");

    StackTraceElement[] trace = failure.getStackTrace();
    StackTraceElement last = trace[trace.length - 1];
    assertWithMessage(Arrays.toString(trace))
        .that(last.getClassName() + "." + last.getMethodName())
        .isEqualTo("dev.fermata.junit.Failing$Leaving.assertion");
    assertThat(last.getFileName()).isEqualTo("Failing.java");
  }

  @Test
  void clockThatCanNeverGoOn() {
    JUnit run = JUnit.run(Failing.Stuck.class);

    assertThat(run.messageOf("forever()"))
        .contains(
            "the test can never go on: nothing is ready, no timer is set, and nothing outside is"
                + " awaited:\n- #1 forever waits at Failing.Stuck.forever(Failing.java:");
    assertThat(run.messageOf("forever()")).contains("for AsyncLock[locked, waiting=1]");
    assertThat(run.messageOf("others()")).contains("- #3 waiter waits at Failing.Helper.holds(");
    assertThat(run.messageOf("others()"))
        .contains("\n  - #1 others waits at Failing.Stuck.others(");
    assertThat(run.messageOf("tooLong()"))
        .contains("the test did not end within 60 s of virtual time:\n- #1 tooLong waits at");
    assertThat(run.messageOf("virtualTimeoutIsNoWayOn()")).contains("can never go on");
    assertThat(run.messageOf("outside()")).contains("the virtual clock stands still: for 2 s");
    assertThat(run.messageOf("outside()")).contains("@RealTime");
  }

  @Test
  void realTimeIsLimited() {
    JUnit run = JUnit.run(Failing.Endless.class, "fermata.testTimeout", "PT0.2S");

    assertThat(run.messageOf("sleeps()")).contains("did not end within 0.2 s of real time");
    assertThat(run.messageOf("spins()")).contains("did not end within 0.2 s of real time");
    assertThat(run.messageOf("spins()")).contains("#2 spinner is ready at Failing.Helper.spins(");
  }

  @Test
  void timeoutsOfJUnitEndTheLoop() {
    JUnit run = JUnit.run(Failing.Interrupted.class);

    assertThat(run.messageOf("timeout()")).contains("timed out after 300 milliseconds");
    assertThat(run.messageOf("realTimeout()")).contains("timed out after 300 milliseconds");
  }

  @Test
  void withoutTheExtensionTheMessageNamesIt() {
    JUnit run = JUnit.run(Failing.WithoutExtension.class);

    assertThat(run.messageOf("awaits()")).contains("@FermataTest");
  }

  @Test
  void extensionIsFoundAutomaticallyWhereThatIsTurnedOn() {
    String on = "junit.jupiter.extensions.autodetection.enabled";

    assertThat(JUnit.run(Failing.WithoutExtension.class, on, "true").statuses())
        .containsExactly("awaits()", SUCCESSFUL);
    assertThat(JUnit.run(Failing.SharedLoop.class, on, "true").statuses())
        .containsEntry("uses()", SUCCESSFUL);
  }

  @Test
  void loopOfBeforeAllIsItsOwnUnlessShared() {
    assertThat(JUnit.run(Failing.OwnLoopOfBeforeAll.class).messageOf("uses()"))
        .contains("@LoopScope(CLASS)");

    JUnit shared = JUnit.run(Failing.SharedLoop.class);
    assertThat(shared.statuses())
        .containsExactly("completes()", SUCCESSFUL, "uses()", SUCCESSFUL, "leaves()", FAILED);
    assertThat(shared.messageOf("leaves()")).contains("left waits for the end of a sleep");
  }

  @Test
  void misplacedAnnotationsAreErrors() {
    JUnit run = JUnit.run(Failing.Misplaced.class);

    assertThat(run.messageOf("plain()")).contains("are for @Async tests, and plain is none");
    assertThat(run.messageOf("real()")).contains("@RealTime");
    assertThat(run.messageOf("badDuration()"))
        .contains("@VirtualTimeout is neither a number nor a duration such as PT1H");
  }
}
