package dev.fermata.junit;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.AsyncLock;
import dev.fermata.AsyncSemaphore;
import dev.fermata.CancelledError;
import dev.fermata.Hold;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes for {@link SchedulesTest}. */
final class Scheduled {
  static final List<String> LOG = new ArrayList<>();
  static final Set<Object> INSTANCES = new HashSet<>();

  private Scheduled() {}

  static class Account {
    int balance;

    @Async
    void deposit(int amount) {
      int read = balance;
      await(sleep(ofSeconds(1)));
      balance = read + amount;
    }

    @Async
    void add(int amount) {
      await(sleep(ofSeconds(1)));
      balance += amount;
    }

    @Async
    void late(int amount) {
      await(sleep(ofSeconds(1)));
      await(Scheduled_AccountAsync.deposit(this, amount));
    }
  }

  @FermataTest
  static class Fresh {
    int runs;
    Account account;
    String info;

    @BeforeEach
    @Async
    void open(Schedule schedule, TestInfo test) {
      await(sleep(ofSeconds(1)));
      account = new Account();
      info = test.getDisplayName() + schedule.run();
    }

    @AfterEach
    void close() {
      assertNotNull(account);
      LOG.add(info);
    }

    @Test
    @Async
    @Schedules(5)
    void passes() {
      assertEquals(0, runs++);
      INSTANCES.add(this);
      await(gather(Scheduled_AccountAsync.add(account, 1), Scheduled_AccountAsync.add(account, 2)));
      assertEquals(3, account.balance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Async
    @Schedules(5)
    void parameters(int amount, Schedule schedule) {
      await(Scheduled_AccountAsync.add(account, amount));
      assertEquals(amount, account.balance);
    }

    @Test
    @Async
    @Schedules(value = 1000, strategy = Strategy.EXHAUSTIVE)
    void seesAll() {
      await(gather(Scheduled_AccountAsync.add(account, 1), Scheduled_AccountAsync.add(account, 2)));
    }

    @Nested
    class Inner {
      Account other;

      @BeforeEach
      void openInner() {
        assertNotNull(account);
        other = new Account();
      }

      @Test
      @Async
      @Schedules(3)
      void nested() {
        await(Scheduled_AccountAsync.add(other, 1));
        assertEquals(1, other.balance);
        assertEquals(0, account.balance);
      }
    }
  }

  @FermataTest
  static class Racing {
    @Test
    @Async
    @Schedules(200)
    void loses() {
      Account account = new Account();
      var first = createTask(Scheduled_AccountAsync.deposit(account, 1));
      var second = createTask(Scheduled_AccountAsync.late(account, 2));
      await(gather(first, second));
      assertEquals(3, account.balance);
    }
  }

  @FermataTest
  static class Assuming {
    @Test
    @Async
    @Schedules(4)
    void halfOfTheRuns(Schedule schedule) {
      LOG.add("run");
      assumeTrue(LOG.size() % 2 == 0);
      await(sleep(ofSeconds(1)));
    }

    @Test
    @Async
    @Schedules(4)
    void noRun() {
      assumeTrue(false);
      await(sleep(ofSeconds(1)));
    }
  }

  @FermataTest
  static class Random {
    @Test
    @Async
    @Schedules(50)
    void notDeterministic() {
      await(sleep(ofSeconds(1)));
      LOG.add("run");
      assertTrue(LOG.size() < 3, () -> "run " + LOG.size());
    }

    @Test
    @Async
    @Schedules(value = 50, maxSteps = 500)
    void livelock() {
      while (true) {
        await(sleep(ZERO));
      }
    }
  }

  @FermataTest
  static class Threads {
    @Test
    @Async
    @Schedules(20)
    void deliveredWhenTheSchedulePicks() {
      List<Integer> order = new ArrayList<>();
      var first = createTask(Scheduled_ThreadsAsync.work(this, 1, order));
      var second = createTask(Scheduled_ThreadsAsync.work(this, 2, order));
      await(first);
      await(second);
      LOG.add(order.toString());
    }

    @Async
    void work(int number, List<Integer> order) {
      order.add(await(toThread(() -> number)));
    }

    @Test
    @Async
    @Schedules(3)
    void stagesOfOthersAreNamed() {
      // Complete only after it is awaited: what is there already waits for nobody.
      CompletableFuture<Void> awaited = new CompletableFuture<>();
      getRunningLoop().callSoon(() -> awaited.complete(null));
      int value = await(awaited.thenApplyAsync(nothing -> 1));
      assertEquals(2, value);
    }
  }

  @FermataTest
  static class Cancelled {
    final AsyncSemaphore permits = new AsyncSemaphore(1);
    Hold hold;

    @AfterEach
    void allPermitsAreBack() {
      assertNull(hold);
      assertTrue(!permits.locked(), "a permit is lost");
    }

    @Test
    @Async
    @CancelEverywhere
    void releases() {
      try (var held = await(permits.acquire())) {
        await(sleep(ofSeconds(1)));
        await(sleep(ofSeconds(1)));
      }
      LOG.add("end");
    }

    @Test
    @Async
    @CancelEverywhere
    void leaks() {
      Hold held = await(permits.acquire());
      await(sleep(ofSeconds(1)));
      held.close();
    }

    @Test
    @Async
    @CancelEverywhere(twice = true)
    void cleanUpIsCancelled() {
      hold = await(permits.acquire());
      try {
        await(sleep(ofSeconds(1)));
      } finally {
        await(sleep(ofSeconds(1)));
        hold.close();
        hold = null;
      }
    }

    @Test
    @Async
    @CancelEverywhere
    void target(Schedule schedule) {
      AsyncLock lock = new AsyncLock();
      var worker = createTask(Scheduled_CancelledAsync.locking(this, lock));
      schedule.target(worker);
      await(worker.join());
      assertTrue(!lock.locked(), "the lock is not released");
    }

    @Async
    void locking(AsyncLock lock) {
      await(lock.acquire());
      try {
        await(sleep(ofSeconds(1)));
      } catch (CancelledError e) {
        LOG.add("cancelled");
        throw e;
      }
      lock.release();
    }

    @Test
    @Async
    @Schedules(20)
    @CancelEverywhere
    void withSchedules() {
      Hold held = await(permits.acquire());
      await(sleep(ofSeconds(1)));
      held.close();
    }
  }
}
