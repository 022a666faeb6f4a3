package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tour as a newcomer runs it: through the script, in real time. The order of lines shows what
 * waited for what; exact times are the matter of the tests in virtual time.
 */
class TourTest {
  /** How many programs run at once; most of their time they sleep. */
  private static final int AT_ONCE = 4;

  private static final Path TOUR = Path.of("it-tests", "src", "main", "java", "tour");
  private static final String SLEEPING_3 = "sleeping for 3 s\n";
  private static final String SLEPT_3 = "slept for 3 s\n";
  private static final String IN_SECONDS = " in \\d+\\.\\d{4} s\n";

  private final List<DynamicTest> tests = new ArrayList<>();
  private final ExecutorService programs = Executors.newFixedThreadPool(AT_ONCE);

  @TestFactory
  Stream<DynamicTest> everyProgramPrintsWhatTheTourSays() {
    prints("T01AddOne", "the result is 2 and its type is java.lang.Integer\n");
    prints("T02AddTwice", "2\n3\n");
    prints("T03HelloWorld", "Hello world!\n");
    prints("T04Sequential", "sleeping for 1 s\nslept for 1 s\n2\nHello world!\n");
    prints("T05CreateTask", "dev.fermata.Task\n" + SLEEPING_3 + SLEPT_3 + "3\n");
    program(
        "T06ThreeTasks",
        result -> {
          assertSucceeded(result);
          String first = SLEEPING_3.repeat(3) + SLEPT_3.repeat(3) + "took ";
          assertThat(result.out()).matches(Pattern.quote(first) + "\\d\\.\\d\\d s\n");
          // Three in a row would take nine.
          assertThat(number(result.out(), "took (.*) s")).isLessThan(6.0);
        });
    prints(
        "T07OtherCodeRuns",
        SLEEPING_3.repeat(2) + "other code runs while I wait\n".repeat(2) + SLEPT_3.repeat(2));
    prints(
        "T08Cancel",
        "the task is done: false\nsleeping for 10 s\n"
            + "the task is done: false\n".repeat(5)
            + "the task was cancelled\n");
    prints("T09WaitFor", "sleeping for 2 s\ntimed out!\nwas the task cancelled? true\n");
    prints(
        "T10Shield",
        "sleeping for 10 s\ntook longer than 5 s, it will finish soon\nslept for 10 s\n10\n");
    prints("T11Future", "false\ntrue\n42\n");
    matches("T12CpuBound", timed("T12CpuBound", ""));
    matches(
        "T13CpuBoundAndDelay", timed("T13CpuBoundAndDelay", "sleeping for 4 s\nslept for 4 s\n"));
    program("T14BlockingClient", TourTest::assertBlockingIsSerial);
    prints("T15LoopByHand", "loop closed: true\n");
    prints("T16CallSoon", "sleeping for 1 s\nI will be called soon\nslept for 1 s\n");
    program("T17DebugMode", TourTest::assertSlowStepIsReported);
    program("T18DebugFindings", TourTest::assertFindings);
    program("T19SlowThreshold", TourTest::assertOnlyTheSlowerStepIsReported);
    programs.shutdown();
    return tests.stream();
  }

  private static void assertBlockingIsSerial(ProcessResult result) {
    assertSucceeded(result);
    double serial = number(result.out(), "three requests with send took (.*) s");
    double inThreads = number(result.out(), "three requests with toThread\\(send\\) took (.*) s");
    double nonBlocking = number(result.out(), "three requests with sendAsync took (.*) s");
    assertThat(serial).isAtLeast(0.9);
    assertThat(inThreads).isAtLeast(0.3);
    assertThat(nonBlocking).isAtLeast(0.3);
    assertThat(inThreads).isLessThan(serial);
    assertThat(nonBlocking).isLessThan(serial);
  }

  private static void assertSlowStepIsReported(ProcessResult result) throws Exception {
    assertThat(result.status()).isEqualTo(0);
    String file = "T17DebugMode.java:";
    int defined = Sources.lineOf(Script.HOME.resolve(TOUR).resolve("T17DebugMode.java"), "@Async");
    int created =
        Sources.lineOf(Script.HOME.resolve(TOUR).resolve("T17DebugMode.java"), "createTask(T17");
    List<String> about =
        result.err().lines().filter(line -> line.contains("<Task finished name='Task-2'")).toList();
    assertWithMessage(result.err()).that(about).hasSize(1);
    assertThat(about.get(0))
        .matches(
            Pattern.quote(
                    "Executing <Task finished name='Task-2' coro=<cpuBoundWork() done, defined at ")
                + file
                + "(%d|%d)".formatted(defined, defined + 1)
                + "> result=-?\\d+ created at "
                + file
                + created
                + "> took \\d+\\.\\d{3} seconds");
  }

  private static void assertFindings(ProcessResult result) throws Exception {
    assertThat(result.status()).isEqualTo(0);
    assertThat(result.out()).isEqualTo("a foreign thread may only use callSoonThreadsafe\n");
    Path source = Script.HOME.resolve(TOUR).resolve("T18DebugFindings.java");
    assertThat(result.err())
        .containsMatch(
            "coroutine '.*addOne' was never awaited, created at T18DebugFindings.java:"
                + Sources.lineOf(source, "T18DebugFindingsAsync.addOne(1)"));
    assertThat(result.err())
        .containsMatch(
            "Task exception was never retrieved: <Task finished .*created at T18DebugFindings.java:"
                + Sources.lineOf(source, "createTask(T18"));
    assertThat(result.err())
        .containsMatch(
            "Non-thread-safe operation .* at T18DebugFindings.java:"
                + Sources.lineOf(source, "loop.callSoon("));
  }

  private static void assertOnlyTheSlowerStepIsReported(ProcessResult result) {
    assertThat(result.status()).isEqualTo(0);
    List<String> about =
        result.err().lines().filter(line -> line.startsWith("Executing ")).toList();
    assertWithMessage(result.err())
        .that(about.get(about.size() - 1))
        .contains("coro=<busy() done, defined at T19SlowThreshold.java:");
    assertThat(about.get(about.size() - 1)).contains(" result=300 ");
    // A busy machine may stretch the shorter step; what is reported was over the threshold.
    for (String line : about) {
      assertThat(number(line, "took (.*) seconds")).isAtLeast(0.25);
    }
  }

  private static String timed(String type, String afterwards) {
    return Pattern.quote(
            """
            starting %1$s.main with arguments []
            starting %1$s.cpuBoundWork with arguments [1]
            """
                .formatted(type))
        + Pattern.quote(type + ".cpuBoundWork finished")
        + IN_SECONDS
        + Pattern.quote("starting " + type + ".cpuBoundWork with arguments [2]\n")
        + Pattern.quote(type + ".cpuBoundWork finished")
        + IN_SECONDS
        + Pattern.quote(afterwards)
        + Pattern.quote(type + ".main finished")
        + IN_SECONDS;
  }

  private void prints(String program, String expected) {
    program(program, result -> assertThat(result).isEqualTo(new ProcessResult(0, expected, "")));
  }

  private void matches(String program, String expected) {
    program(
        program,
        result -> {
          assertSucceeded(result);
          assertThat(result.out()).matches(expected);
        });
  }

  private static void assertSucceeded(ProcessResult result) {
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(0);
  }

  private static double number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertWithMessage(text).that(matcher.find()).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private void program(String name, Check check) {
    Future<ProcessResult> running =
        programs.submit(() -> Script.fermata("run", TOUR.resolve(name + ".java")));
    tests.add(DynamicTest.dynamicTest(name, () -> check.accept(running.get())));
  }

  private interface Check {
    void accept(ProcessResult result) throws Exception;
  }
}
