package bank;

import static dev.fermata.Fermata.await;

import dev.fermata.AsyncLock;
import dev.fermata.annotation.Async;
import java.io.IOException;

public class Bank {
  private final Store store;
  private final AsyncLock lock = new AsyncLock();

  public Bank(Store store) {
    this.store = store;
  }

  @Async
  public void transfer(String from, String to, int amount) throws IOException {
    try (var hold = await(lock.acquire())) {
      transferUnlocked(from, to, amount);
    }
  }

  /** With a race, for a test that finds it. */
  @Async
  public void transferUnlocked(String from, String to, int amount) throws IOException {
    int balance = store.load(from);
    store.save(from, balance - amount);
    int other = store.load(to);
    store.save(to, other + amount);
  }
}
