package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Programs from start to end. */
class RunnerTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final Runner runner = Runner.builder().loopFactory(() -> loop).build();
  private final List<String> events = new ArrayList<>();

  @Test
  @DisplayName("R01: run gives the result, or throws the error as it is, and closes the loop")
  void runGivesTheResultOrThrowsTheError() {
    Exception error = new Exception("main");
    List<EventLoop> loops = new ArrayList<>();

    assertThat(
            Fermata.<Integer>run(
                async(
                    () -> {
                      loops.add(Fermata.getRunningLoop());
                      return done(1);
                    })))
        .isEqualTo(1);
    assertThat(assertThrows(Exception.class, () -> Fermata.run(async(() -> fail(error)))))
        .isSameInstanceAs(error);
    assertThat(loops.get(0).isClosed()).isTrue();
  }

  @Test
  @DisplayName("R02: run inside a running loop fails at once and says what to do instead")
  void runInsideALoopFailsAtOnce() {
    Coroutine<Void> unused = sleep(ZERO);
    runner.run(
        Scripted.asyncRun(
            () ->
                assertThat(assertThrows(IllegalStateException.class, () -> Fermata.run(unused)))
                    .hasMessageThat()
                    .contains("cannot be called from a running event loop: await")));

    runner.run(unused);
  }

  @Test
  @DisplayName("R04: an error in the cleaning up is reported, and the result stays")
  void anErrorInTheCleanupIsReported() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Exception error = new Exception("cleaning up");
    int result =
        runner.run(
            async(
                () -> {
                  createTask(
                      async(() -> await(sleep(ofSeconds(9)), v -> done(null), e -> fail(error))));
                  return await(sleep(ZERO), v -> done(1));
                }));

    runner.close();

    assertThat(result).isEqualTo(1);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).message()).isEqualTo("unhandled exception during run(...) shutdown");
    assertThat(reports.get(0).exception()).isSameInstanceAs(error);
  }

  @Test
  @DisplayName("R07: debug is what the builder says")
  void debugIsWhatTheBuilderSays() {
    Coroutine<Boolean> main = async(() -> done(Fermata.getRunningLoop().getDebug()));

    assertThat(Fermata.<Boolean>run(main, true)).isTrue();
  }

  @Test
  @DisplayName("R08: the loop is what the factory makes, once, at first use")
  void theLoopIsWhatTheFactoryMakes() {
    List<EventLoop> made = new ArrayList<>();
    try (Runner own = Runner.builder().loopFactory(() -> recorded(made)).build()) {
      assertThat(made).isEmpty();

      EventLoop first = own.run(async(() -> done(Fermata.getRunningLoop())));
      EventLoop second = own.run(async(() -> done(Fermata.getRunningLoop())));

      assertThat(made).containsExactly(first);
      assertThat(second).isSameInstanceAs(first);
    }
    assertThat(made.get(0).isClosed()).isTrue();
  }

  private static EventLoop recorded(List<EventLoop> made) {
    EventLoop loop = new VirtualTimeEventLoop();
    made.add(loop);
    return loop;
  }

  @Test
  @DisplayName("R09: runs of one runner share the loop and the context")
  void runsShareTheLoopAndTheContext() {
    ContextVar<Integer> variable = new ContextVar<>("variable", 1);

    int first = runner.run(async(() -> done(variable.get())));
    runner.run(Scripted.asyncRun(() -> variable.set(2)));
    int second = runner.run(async(() -> done(variable.get())));

    assertThat(List.of(first, second)).containsExactly(1, 2).inOrder();
    assertThat(runner.loop()).isSameInstanceAs(loop);
    assertThat(variable.get()).isEqualTo(1);
  }

  @Test
  @DisplayName("R10: a closed runner refuses to run, and closes only once")
  void aClosedRunnerRefusesToRun() {
    runner.close();
    runner.close();

    for (Executable use : List.<Executable>of(() -> runner.run(sleep(ZERO)), runner::loop)) {
      assertThat(assertThrows(IllegalStateException.class, use))
          .hasMessageThat()
          .isEqualTo("Runner is closed");
    }
  }

  @Test
  @DisplayName("R16: a fatal error of any task comes out, and the others are still cancelled")
  void aFatalErrorComesOutAfterTheCleanup() {
    Coroutine<Void> main =
        async(
            () -> {
              createTask(
                  async(
                      () ->
                          await(
                              sleep(ofSeconds(9)),
                              v -> done(null),
                              e -> {
                                events.add("cancelled");
                                return fail(e);
                              })));
              createTask(async(() -> await(sleep(ofSeconds(1)), v -> fail(new InternalError()))));
              return await(sleep(ofSeconds(5)), v -> done(null));
            });

    assertThrows(InternalError.class, () -> runner.run(main));
    runner.close();

    assertThat(events).containsExactly("cancelled");
  }

  @Test
  @DisplayName("R17: toString of the result is not called")
  void toStringOfTheResultIsNotCalled() {
    Object result =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("called");
          }
        };

    assertThat(runner.<Object>run(async(() -> done(result))) == result).isTrue();
  }
}
