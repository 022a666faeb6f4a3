package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.companion.CompiledFrom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stack traces name the user's methods and lines, and the chain of awaits. */
class TracesTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  /** {@code read} of {@code app.Files}: throws on line 7. */
  @CompiledFrom(
      type = "app.Files",
      method = "read",
      file = "Files.java",
      line = 5,
      states = {5},
      lines = {1, 7})
  private static final class Read extends Coroutine<Void> {
    private final Exception error;

    Read(Exception error) {
      this.error = error;
    }

    @Override
    protected @Nullable Void resume() throws Exception {
      throw block(error);
    }

    /** As where a large body is split into methods. */
    private static Exception block(Exception error) {
      error.fillInStackTrace();
      return error;
    }
  }

  /** {@code greet} of {@code app.Hello}: awaits on line 12. */
  @CompiledFrom(
      type = "app.Hello",
      method = "greet",
      file = "Hello.java",
      line = 10,
      states = {10, 12},
      lines = {1, 12})
  private static final class Greet extends Coroutine<Object> {
    private final Awaitable<?> awaitable;

    Greet(Awaitable<?> awaitable) {
      this.awaitable = awaitable;
    }

    @Override
    protected @Nullable Object resume() throws Throwable {
      if (state == 0 && suspend(1, awaitable)) {
        return null;
      }
      return awaited();
    }
  }

  /** {@code main} of {@code app.Hello}: awaits on line 22. */
  @CompiledFrom(
      type = "app.Hello",
      method = "main",
      file = "Hello.java",
      line = 20,
      states = {20, 22},
      lines = {1, 22})
  private static final class Main extends Coroutine<Object> {
    private final Awaitable<?> awaitable;

    Main(Awaitable<?> awaitable) {
      this.awaitable = awaitable;
    }

    @Override
    protected @Nullable Object resume() throws Throwable {
      if (state == 0 && suspend(1, awaitable)) {
        return null;
      }
      return awaited();
    }
  }

  private static List<String> trace(Throwable error) {
    return Arrays.stream(error.getStackTrace()).map(StackTraceElement::toString).toList();
  }

  @Test
  @DisplayName("an error names where it was thrown and each await above, and no runtime frames")
  void anErrorNamesTheChainOfAwaits() {
    Coroutine<Object> main = new Main(new Greet(new Read(new IOException("gone"))));

    IOException error = assertThrows(IOException.class, () -> loop.runUntilComplete(main));

    assertThat(trace(error))
        .containsExactly(
            "app.Files.read(Files.java:7)",
            "app.Hello.greet(Hello.java:12)",
            "app.Hello.main(Hello.java:22)")
        .inOrder();
  }

  @Test
  @DisplayName("T20, C22: the chain goes on through the tasks that await the failed one")
  void theChainGoesOnThroughTasks() {
    Task<Object> inner = loop.createTask(new Greet(sleep(ofSeconds(9))));
    Task<Object> outer = loop.createTask(new Main(inner));
    turn(loop);
    inner.cancel();

    CancelledError error = assertThrows(CancelledError.class, () -> loop.runUntilComplete(outer));

    assertThat(trace(error))
        .containsExactly("app.Hello.greet(Hello.java:12)", "app.Hello.main(Hello.java:22)")
        .inOrder();
  }

  @Test
  @DisplayName("T22: awaiting a failed task again and again adds no frames")
  void awaitingAgainAddsNoFrames() {
    Task<Void> failed = loop.createTask(new Read(new IOException("gone")));
    turn(loop);
    List<String> before = trace(failed.exception());

    for (int i = 0; i < 5; i++) {
      assertThrows(IOException.class, () -> loop.runUntilComplete(new Main(new Greet(failed))));
    }

    assertThat(before).containsExactly("app.Files.read(Files.java:7)");
    assertThat(trace(failed.exception())).isEqualTo(before);
  }

  @Test
  @DisplayName("an error from another thread keeps its frames and gets the awaits")
  void anErrorFromAnotherThreadGetsTheAwaits() {
    IOException elsewhere = new IOException("gone");
    elsewhere.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("app.Pool", "work", "Pool.java", 3)});
    Future<Object> future = loop.createFuture();
    loop.callSoon(() -> future.setException(elsewhere));

    assertThrows(IOException.class, () -> loop.runUntilComplete(new Main(new Greet(future))));

    assertThat(trace(elsewhere))
        .containsExactly(
            "app.Pool.work(Pool.java:3)",
            "app.Hello.greet(Hello.java:12)",
            "app.Hello.main(Hello.java:22)")
        .inOrder();
  }

  @Test
  @DisplayName("one error delivered again at the same place adds no frames")
  void aSharedErrorDoesNotGrow() {
    IOException shared = new IOException("shared");
    shared.setStackTrace(new StackTraceElement[0]);
    for (int i = 0; i < 5; i++) {
      assertThrows(IOException.class, () -> loop.runUntilComplete(new Greet(failed(shared))));
    }

    assertThat(trace(shared)).containsExactly("app.Hello.greet(Hello.java:12)");
  }

  private Future<?> failed(Exception error) {
    Future<Object> failed = loop.createFuture();
    failed.setException(error);
    return failed;
  }

  @Test
  @DisplayName("a chain deeper than 1024 awaits is cut there")
  void aDeepChainIsCut() {
    Coroutine<?> chain = new Read(new IOException("deep"));
    for (int i = 0; i < 100_000; i++) {
      chain = new Greet(chain);
    }
    Coroutine<?> main = chain;

    IOException error = assertThrows(IOException.class, () -> loop.runUntilComplete(main));

    assertThat(error.getStackTrace()).hasLength(Traces.MAX_FRAMES);
  }

  @Test
  @DisplayName("T19: a suspended task shows its awaits, outermost first")
  void aSuspendedTaskShowsItsAwaits() {
    Task<Object> task = loop.createTask(new Main(new Greet(sleep(ofSeconds(1)))), "N");
    turn(loop);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    task.printStack(new PrintStream(printed));

    assertThat(printed.toString().lines())
        .containsExactly(
            "Stack for " + task + " (most recent call last):",
            "  at app.Hello.main(Hello.java:22)",
            "  at app.Hello.greet(Hello.java:12)")
        .inOrder();
    assertThat(task.toString()).contains("coro=<main() running at Hello.java:22>");
  }

  @Test
  @DisplayName("T19: a finished task has no stack, a failed one that of its error")
  void aDoneTaskShowsTheStackOfItsError() {
    Task<Object> finished = loop.createTask(new Main(Coroutine.completed(1)));
    Task<Void> failed = loop.createTask(new Read(new IOException("gone")));
    turn(loop);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    finished.printStack(new PrintStream(printed));

    assertThat(printed.toString().trim()).isEqualTo("No stack for " + finished);
    assertThat(failed.getStack().toString()).isEqualTo("[app.Files.read(Files.java:7)]");
    assertThat(failed.toString()).contains("coro=<read() done, defined at Files.java:5>");
  }
}
