package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a run, and what is as good as new after it. */
@Timeout(60)
class FatalErrorsTest {
  private final List<String> events = new ArrayList<>();

  static List<Error> ofOneTask() {
    return List.of(
        new StackOverflowError(),
        new OutOfMemoryError("test"),
        new NoClassDefFoundError("test"),
        new ExceptionInInitializerError("test"),
        new LinkageError("test"),
        new AssertionError("test"),
        new Error("test"));
  }

  private static Runner runner() {
    return Runner.builder().loopFactory(VirtualTimeEventLoop::new).build();
  }

  private static Coroutine<Object> failing(Throwable error) {
    return async(() -> await(sleep(ofMillis(1)), slept -> fail(error)));
  }

  @ParameterizedTest
  @MethodSource("ofOneTask")
  void anErrorOfOneTaskIsItsOutcomeAndLeavesTheLoopAlone(Error error) {
    try (Runner runner = runner()) {
      Object caught =
          runner.run(
              async(
                  () ->
                      await(
                          createTask(failing(error)),
                          v -> done(null),
                          e -> await(sleep(ofSeconds(1)), slept -> done((Object) e)))));
      assertThat(caught).isSameInstanceAs(error);
    }
  }

  private void assertComesOut(Supplier<Awaitable<?>> main) {
    InternalError fatal = new InternalError("fatal");
    List<ExceptionContext> reports = new ArrayList<>();
    Throwable thrown =
        assertThrows(
            InternalError.class,
            () -> {
              try (Runner runner = runner()) {
                runner.loop().setExceptionHandler((loop, context) -> reports.add(context));
                runner.run(
                    async(
                        () -> {
                          createTask(
                              async(
                                  () ->
                                      await(
                                          sleep(ofSeconds(100)),
                                          v -> done(null),
                                          cancelled ->
                                              await(
                                                  sleep(ofSeconds(1)),
                                                  v -> {
                                                    events.add("cleaned up");
                                                    return fail(cancelled);
                                                  }))));
                          this.fatal = fatal;
                          return await(main.get(), v -> done(v));
                        }));
              }
            });

    assertThat(thrown).isSameInstanceAs(fatal);
    assertThat(thrown.getSuppressed()).isEmpty();
    assertThat(events).containsExactly("cleaned up");
    assertThat(reports).isEmpty();
  }

  private InternalError fatal = new InternalError();

  @Test
  void aFatalErrorOfMainComesOut() {
    assertComesOut(() -> failing(fatal));
  }

  @Test
  void aFatalErrorOfAChildOfAGatherComesOut() {
    assertComesOut(() -> gather(failing(fatal), sleep(ofSeconds(1))));
  }

  @Test
  void aFatalErrorOfAChildOfAGroupComesOut() {
    assertComesOut(
        () ->
            async(
                () -> {
                  TaskGroup group = new TaskGroup();
                  group.createTask(failing(fatal));
                  return await(
                      sleep(ofSeconds(10)),
                      v -> await(group.exit(null), x -> done(x)),
                      cancelled -> await(group.exit(cancelled), x -> done(x)));
                }));
  }

  @Test
  void aLoopIsAsGoodAsNewAfterAFatalError() {
    VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
    Task<Object> main = loop.createTask(failing(new InternalError()));
    assertThrows(InternalError.class, () -> loop.runUntilComplete(main));

    assertThat(loop.runUntilComplete(sleep(ofSeconds(1), "slept"))).isEqualTo("slept");
    assertThat(loop.runUntilComplete(sleep(ofSeconds(1), "again"))).isEqualTo("again");
    loop.close();
  }
}
