package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.ExceptionContext;
import dev.fermata.Fermata;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that await. Each runs as the main task of a loop of its own, in virtual time, whose order
 * is that of production: {@code fermata-junit} brings a loop of another kind, which would test
 * itself.
 */
@ExtendWith(TwinsOfTests.class)
abstract class AsyncTest {
  final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  /** What happened, in order. */
  final List<String> log = new ArrayList<>();

  /** What the loop's exception handler heard of: a test takes what it expects. */
  final List<ExceptionContext> reports = new ArrayList<>();

  @BeforeEach
  void noteReports() {
    loop.setExceptionHandler((where, context) -> reports.add(context));
  }

  @AfterEach
  void nothingElseIsReported() {
    loop.close();
    assertThat(reports).isEmpty();
  }

  /** Sleeps and says so, or that it was cancelled. */
  @Async
  void sleeping(String name, int seconds) {
    try {
      Fermata.await(Fermata.sleep(Duration.ofSeconds(seconds)));
      log.add(name);
    } catch (Throwable thrown) {
      log.add(name + " cancelled");
      throw thrown;
    }
  }

  /** Fails after some time. */
  @Async
  static <X extends Throwable> void failing(X error, int seconds) throws X {
    Fermata.await(Fermata.sleep(Duration.ofSeconds(seconds)));
    throw error;
  }

  /** Sleeps until it is cancelled and then throws something else. */
  @Async
  static <X extends Throwable> void failingWhenCancelled(X error) throws X {
    try {
      Fermata.await(Fermata.sleep(Duration.ofSeconds(100)));
    } catch (Throwable cancelled) {
      throw error;
    }
  }

  /** Sleeps for long and, when it is cancelled, needs some time to clean up. */
  @Async
  static void cleaningUp(Duration time) {
    try {
      Fermata.await(Fermata.sleep(Duration.ofHours(1)));
    } finally {
      Fermata.await(Fermata.sleep(time));
    }
  }

  /** Lets everything run that is ready now, and nothing that becomes ready by that. */
  @Async
  static void turn() {
    Fermata.await(Fermata.sleep(Duration.ZERO));
  }

  /** What a block throws. */
  @Async
  static <X extends Throwable> X thrown(Class<X> type, AsyncAction<?> block) {
    Throwable thrown = null;
    try {
      block.run();
    } catch (Throwable error) {
      thrown = error;
    }
    assertThat(thrown).isInstanceOf(type);
    return type.cast(thrown);
  }
}
