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

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions whose own methods fail are delivered as they are, and stop nothing. */
@Timeout(60)
class HostileErrorsTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  /** All methods of it throw, or return null. */
  private static class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RuntimeException failure;

    Broken(RuntimeException failure) {
      this.failure = failure;
    }

    private <T> T answer() {
      if (failure != null) {
        throw failure;
      }
      return null;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return answer();
    }

    @Override
    public void setStackTrace(StackTraceElement[] trace) {
      answer();
    }

    @Override
    public String getMessage() {
      return answer();
    }

    @Override
    public synchronized Throwable getCause() {
      return failure == null ? this : answer();
    }

    @Override
    public String toString() {
      return answer();
    }

    @Override
    public void printStackTrace(PrintStream out) {
      answer();
    }

    @Override
    public void printStackTrace(PrintWriter out) {
      answer();
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }
  }

  static List<RuntimeException> errors() {
    return List.of(new Broken(null), new Broken(new IllegalStateException("broken")));
  }

  private void assertDelivered(Throwable error, Awaitable<?> awaitable) {
    Throwable[] caught = new Throwable[1];
    loop.runUntilComplete(
        async(
            () ->
                await(
                    awaitable,
                    v -> done(null),
                    e -> {
                      caught[0] = e;
                      return done(null);
                    })));
    assertThat(caught[0] == error).isTrue();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isDeliveredByATask(RuntimeException error) {
    assertDelivered(
        error, loop.createTask(async(() -> await(sleep(ofSeconds(1)), slept -> fail(error)))));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isDeliveredByAFutureAGatherAndAShield(RuntimeException error) {
    Future<Object> future = loop.createFuture();
    loop.callLater(ofSeconds(1), () -> future.setException(error));
    assertDelivered(error, Fermata.gather(List.of(Fermata.shield(future))));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isDeliveredByAGroupOfWhichTwoFailWithIt(RuntimeException error) {
    assertDelivered(
        error,
        async(
            () -> {
              TaskGroup group = new TaskGroup();
              for (int i = 0; i < 2; i++) {
                group.createTask(async(() -> await(sleep(ZERO), slept -> fail(error))));
              }
              return await(
                  sleep(ofSeconds(1)),
                  slept -> await(group.exit(null), v -> done(v)),
                  cancelled -> await(group.exit(cancelled), v -> done(v)));
            }));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isDeliveredByAStage(RuntimeException error) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    loop.callLater(ofSeconds(1), () -> stage.completeExceptionally(error));
    assertDelivered(error, async(() -> await(Future.from(stage), value -> done(value))));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isReportedAndTheLoopIsClosed(RuntimeException error) {
    loop.callSoon(
        () -> {
          throw error;
        });
    loop.runUntilComplete(
        async(
            () -> {
              Task<Object> failed = createTask(async(() -> fail(error)));
              return await(
                  sleep(ofSeconds(3)), slept -> done(failed.toString() + failed.getStack()));
            }));
    loop.<Object>createFuture().setException(error);
    loop.close();

    assertThat(loop.isClosed()).isTrue();
  }

  @Test
  void aCompletionExceptionThatIsItsOwnCauseEndsTheAwait() {
    class Circular extends CompletionException {
      private static final long serialVersionUID = 1L;

      @Override
      public synchronized Throwable getCause() {
        return this;
      }
    }
    CompletionException error = new Circular();
    CompletableFuture<Object> stage = new CompletableFuture<>();
    loop.callLater(ofSeconds(1), () -> stage.completeExceptionally(error));

    assertDelivered(error, async(() -> await(Future.from(stage), value -> done(value))));
  }

  @Test
  void aFatalErrorOfTheHandlerClosesTheLoopAllTheSame() {
    loop.setExceptionHandler(
        (where, context) -> {
          throw new InternalError("of the handler");
        });
    loop.<Object>createFuture().setException(new IllegalArgumentException());

    assertThrows(InternalError.class, loop::close);
    assertThat(loop.isClosed()).isTrue();
  }
}
