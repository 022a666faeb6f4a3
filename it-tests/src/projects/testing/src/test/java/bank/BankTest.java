package bank;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.annotation.Async;
import dev.fermata.junit.CancelEverywhere;
import dev.fermata.junit.FermataTest;
import dev.fermata.junit.RealTime;
import dev.fermata.junit.Schedules;
import dev.fermata.junit.Strategy;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FermataTest
class BankTest {
  private MemoryStore store;
  private Bank bank;

  @BeforeEach
  @Async
  void open() {
    await(sleep(ofSeconds(1)));
    store = new MemoryStore();
    bank = new Bank(store);
  }

  @AfterEach
  @Async
  void close() {
    await(sleep(ofSeconds(1)));
  }

  @Test
  @Async
  void transfers(VirtualTimeEventLoop loop) throws IOException {
    var begin = loop.time();
    bank.transfer("a", "b", 10);
    assertEquals(90, store.balances.get("a"));
    assertEquals(ofMillis(40), loop.time().minus(begin));
  }

  @Test
  @Async
  void timesOut() throws Exception {
    var task = createTask(waitFor(BankAsync.transfer(bank, "a", "b", 10), ofMillis(15)));
    await(sleep(ofHours(30)));
    assertThrows(TimeoutException.class, task::result);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Async
  void amounts(int amount) throws IOException {
    bank.transfer("a", "b", amount);
    assertEquals(100 - amount, store.balances.get("a"));
  }

  @Test
  @Async
  @Schedules(200)
  void keepsTheSum() throws IOException {
    var first = createTask(BankAsync.transfer(bank, "a", "b", 10));
    var second = createTask(BankAsync.transfer(bank, "b", "a", 20));
    await(gather(first, second), IOException.class);
    assertEquals(200, store.sum());
  }

  @Test
  @Async
  @CancelEverywhere
  void canBeCancelled() throws IOException {
    bank.transfer("a", "b", 10);
  }

  @Test
  @Async
  @RealTime
  void realTime() throws IOException {
    bank.transfer("a", "b", 10);
  }

  @Nested
  class WithMock {
    private final Store mocked = mock(Store.class);

    @BeforeEach
    void stub() throws IOException {
      when(mocked.load("a")).thenReturn(7);
    }

    @Test
    @Async
    void loadsFromTheMock() throws IOException {
      assertEquals(7, mocked.load("a"));
    }

    @Test
    @Async
    @Schedules(value = 20, strategy = Strategy.EXHAUSTIVE)
    void underSchedules() throws IOException {
      assertEquals(7, mocked.load("a"));
    }
  }
}
