package bank;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotation.Async;
import dev.fermata.junit.FermataTest;
import dev.fermata.junit.Schedules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Fails, and says how. */
@FermataTest
class RaceTest {
  private final MemoryStore store = new MemoryStore();
  private final Bank bank = new Bank(store);

  @Async
  void later() throws IOException {
    for (int i = 0; i < 3; i++) {
      await(sleep(ofMillis(10)));
    }
    bank.transferUnlocked("b", "a", 20);
  }

  @Test
  @Async
  @Schedules
  void losesMoney() throws IOException {
    var first = createTask(BankAsync.transferUnlocked(bank, "a", "b", 10));
    var second = createTask(RaceTestAsync.later(this));
    await(gather(first, second), IOException.class);
    assertEquals(200, store.sum());
  }
}
