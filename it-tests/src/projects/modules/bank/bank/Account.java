package bank;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.sleep;

import dev.fermata.annotation.Async;
import java.time.Duration;

public class Account {
  private int balance;

  public Account() {}

  @Async
  protected int deposit(int amount) {
    await(sleep(Duration.ofMillis(1)));
    balance += amount;
    return balance;
  }

  @Async
  public int interest() {
    return await(sleep(Duration.ofMillis(1), 0));
  }

  @Async
  public final String depositTwice(int amount) {
    deposit(amount);
    return deposit(amount) + " at " + interest();
  }
}
