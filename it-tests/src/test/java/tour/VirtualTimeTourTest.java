package tour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.run;

import dev.fermata.Awaitable;
import dev.fermata.Runner;
import dev.fermata.VirtualTimeEventLoop;
import org.junit.jupiter.api.Test;

/** The tour in virtual time: what each program prints, and when, to the nanosecond. */
class VirtualTimeTourTest {

  @Test
  void t01AddOne() {
    assertThat((Object) run(T01AddOneAsync.addOne(1))).isEqualTo(2);
  }

  @Test
  void t02AddTwice() {
    assertThat(timedOutput(T02AddTwiceAsync.main()))
        .isEqualTo(
            """
            PT0S 2
            PT0S 3
            PT0S end
            """);
  }

  @Test
  void t03HelloWorld() {
    assertThat(timedOutput(T03HelloWorldAsync.main()))
        .isEqualTo(
            """
            PT1S Hello world!
            PT1S end
            """);
  }

  @Test
  void t04Sequential() {
    assertThat(timedOutput(T04SequentialAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 1 s
            PT1S slept for 1 s
            PT1S 2
            PT1S Hello world!
            PT1S end
            """);
  }

  @Test
  void t05CreateTask() {
    assertThat(timedOutput(T05CreateTaskAsync.main()))
        .isEqualTo(
            """
            PT0S dev.fermata.Task
            PT0S sleeping for 3 s
            PT3S slept for 3 s
            PT3S 3
            PT3S end
            """);
  }

  @Test
  void t06ThreeTasks() {
    assertThat(timedOutput(T06ThreeTasksAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 3 s
            PT0S sleeping for 3 s
            PT0S sleeping for 3 s
            PT3S slept for 3 s
            PT3S slept for 3 s
            PT3S slept for 3 s
            PT3S took 3.00 s
            PT3S end
            """);
  }

  @Test
  void t07OtherCodeRuns() {
    assertThat(timedOutput(T07OtherCodeRunsAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 3 s
            PT0S sleeping for 3 s
            PT1S other code runs while I wait
            PT2S other code runs while I wait
            PT3S slept for 3 s
            PT3S slept for 3 s
            PT3S end
            """);
  }

  @Test
  void t08Cancel() {
    assertThat(timedOutput(T08CancelAsync.main()))
        .isEqualTo(
            """
            PT0S the task is done: false
            PT0S sleeping for 10 s
            PT1S the task is done: false
            PT2S the task is done: false
            PT3S the task is done: false
            PT4S the task is done: false
            PT5S the task is done: false
            PT6S the task was cancelled
            PT6S end
            """);
  }

  @Test
  void t09WaitFor() {
    assertThat(timedOutput(T09WaitForAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 2 s
            PT1S timed out!
            PT1S was the task cancelled? true
            PT1S end
            """);
  }

  @Test
  void t10Shield() {
    assertThat(timedOutput(T10ShieldAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 10 s
            PT5S took longer than 5 s, it will finish soon
            PT10S slept for 10 s
            PT10S 10
            PT10S end
            """);
  }

  @Test
  void t11Future() {
    assertThat(timedOutput(T11FutureAsync.main()))
        .isEqualTo(
            """
            PT0S false
            PT0S true
            PT0S 42
            PT0S end
            """);
  }

  @Test
  void t16CallSoon() {
    assertThat(timedOutput(T16CallSoonAsync.main()))
        .isEqualTo(
            """
            PT0S sleeping for 1 s
            PT0S I will be called soon
            PT1S slept for 1 s
            PT1S end
            """);
  }

  @Test
  void t15LoopByHand() {
    VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
    TimedOutput output = TimedOutput.capture(loop, () -> T15LoopByHand.runAndClose(loop));

    assertThat(output.text()).isEqualTo("PT1S loop closed: true\n");
  }

  /** Lines with their time, and the time of the end. */
  private static String timedOutput(Awaitable<?> main) {
    VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
    TimedOutput output =
        TimedOutput.capture(
            loop,
            () -> {
              try (Runner runner = Runner.builder().loopFactory(() -> loop).build()) {
                runner.run(main);
                System.out.println("end");
              }
            });
    return output.text();
  }
}
