package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.AsyncLock;
import dev.fermata.annotation.Async;

/** A balance is checked before an await and changed behind it. */
final class CheckThenAct {

  private final AsyncLock lock = new AsyncLock();
  private int balance = 100;

  @Async
  static void run(boolean correct) {
    CheckThenAct account = new CheckThenAct();
    var first = createTask(CheckThenActAsync.withdraw(account, 70, correct));
    await(IoAsync.io(6));
    await(CheckThenActAsync.withdraw(account, 60, correct));
    await(first);
    assertTrue(account.balance >= 0, "overdrawn: " + account.balance);
  }

  @Async
  void withdraw(int amount, boolean correct) {
    if (correct) {
      try (var hold = await(lock.acquire())) {
        await(CheckThenActAsync.withdrawUnlocked(this, amount));
      }
    } else {
      await(CheckThenActAsync.withdrawUnlocked(this, amount));
    }
  }

  @Async
  private void withdrawUnlocked(int amount) {
    if (balance >= amount) {
      await(io());
      balance -= amount;
    }
  }
}
