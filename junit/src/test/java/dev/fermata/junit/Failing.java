package dev.fermata.junit;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.junit.LoopScope.Scope.CLASS;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.AsyncLock;
import dev.fermata.CancelledError;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Test classes that fail, for {@link FailuresTest}. */
final class Failing {
  private Failing() {}

  static class Helper {
    @Async
    static void fails(int after) {
      await(sleep(ofSeconds(after)));
      throw new IllegalArgumentException("failed after " + after);
    }

    @Async
    static void swallows() {
      while (true) {
        try {
          await(sleep(ofHours(1)));
        } catch (CancelledError e) {
          // A bug.
        }
      }
    }

    @Async
    static void holds(AsyncLock lock) {
      await(lock.acquire());
      await(sleep(ofSeconds(1)));
    }

    @Async
    static void spins() {
      while (true) {
        await(sleep(ZERO));
      }
    }
  }

  @FermataTest
  static class Leaving {
    @Test
    @Async
    void neverAwaited() {
      Failing_HelperAsync.holds(new AsyncLock()).getClass();
    }

    @Test
    @Async
    void pending() {
      createTask(sleep(ofHours(1)), "sleeper");
      await(sleep(ofSeconds(1)));
    }

    @Test
    @Async
    void unretrieved() {
      createTask(Failing_HelperAsync.fails(1));
      await(sleep(ofSeconds(2)));
    }

    @Test
    @Async
    void handled() {
      getRunningLoop()
          .callSoon(
              () -> {
                throw new IllegalStateException("in a callback");
              });
      await(sleep(ofSeconds(1)));
    }

    @Test
    @Async
    void swallowing() {
      createTask(Failing_HelperAsync.swallows(), "swallower");
      await(sleep(ofSeconds(1)));
    }

    @Test
    @Async
    void assertion() {
      createTask(sleep(ofHours(1)));
      await(sleep(ofSeconds(1)));
      assertEquals(1, 2);
    }
  }

  @FermataTest
  static class Stuck {
    @Test
    @Async
    void forever() {
      AsyncLock lock = new AsyncLock();
      await(lock.acquire());
      await(lock.acquire());
    }

    @Test
    @Async
    void others() {
      AsyncLock lock = new AsyncLock();
      Task<Void> holder = createTask(Failing_HelperAsync.holds(lock), "holder");
      await(holder);
      await(createTask(Failing_HelperAsync.holds(lock), "waiter"));
    }

    @Test
    @VirtualTimeout("PT1M")
    @Async
    void tooLong() {
      while (true) {
        await(sleep(ofSeconds(7)));
      }
    }

    @Test
    @VirtualTimeout("PT1M")
    @Async
    void virtualTimeoutIsNoWayOn() {
      await(new Future<Void>());
    }

    @Test
    @Async
    void outside() {
      await(new CompletableFuture<Void>());
    }
  }

  @FermataTest
  static class Interrupted {
    @Test
    @Timeout(value = 300, unit = TimeUnit.MILLISECONDS)
    @Async
    void timeout() {
      await(new CompletableFuture<Void>());
    }

    @Test
    @RealTime
    @Timeout(value = 300, unit = TimeUnit.MILLISECONDS)
    @Async
    void realTimeout() {
      await(sleep(ofHours(1)));
    }
  }

  @FermataTest
  static class Endless {
    @Test
    @Async
    void spins() {
      await(createTask(Failing_HelperAsync.spins(), "spinner"));
    }

    @Test
    @RealTime
    @Async
    void sleeps() {
      await(sleep(ofHours(1)));
    }
  }

  static class WithoutExtension {
    @Test
    @Async
    void awaits() {
      await(sleep(ofSeconds(1)));
    }
  }

  @FermataTest
  static class OwnLoopOfBeforeAll {
    static Future<String> made;

    @BeforeAll
    @Async
    static void make() {
      made = new Future<>();
    }

    @Test
    @Async
    void uses() {
      await(made);
    }
  }

  @FermataTest
  @LoopScope(CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharedLoop {
    static Future<String> made;
    static Task<Void> server;

    @BeforeAll
    @Async
    static void make() {
      made = new Future<>();
      server = Background.createTask(sleep(ofHours(1000)));
    }

    @Test
    @Order(1)
    @Async
    void completes() {
      await(sleep(ofSeconds(1)));
      made.setResult("there");
    }

    @Test
    @Order(2)
    @Async
    void uses() {
      assertEquals("there", await(made));
      assertEquals(false, server.done());
    }

    @Test
    @Order(3)
    @Async
    void leaves() {
      createTask(sleep(ofHours(1)), "left");
    }

    @AfterAll
    @Async
    static void check() {
      await(sleep(ofSeconds(1)));
      assertEquals(false, server.done());
    }
  }

  @FermataTest
  static class Misplaced {
    @Test
    @Schedules(10)
    void plain() {}

    @Test
    @Schedules(10)
    @RealTime
    @Async
    void real() {
      await(sleep(ofSeconds(1)));
    }

    @Test
    @VirtualTimeout("soon")
    @Async
    void badDuration() {
      await(sleep(ofSeconds(1)));
    }
  }
}
