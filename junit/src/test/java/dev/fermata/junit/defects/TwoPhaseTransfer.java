package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.AsyncLock;
import dev.fermata.annotation.Async;

/** Money is on neither account while a transfer awaits, and an audit sums up then. */
final class TwoPhaseTransfer {

  private final AsyncLock lock = new AsyncLock();
  private int left = 100;
  private int right = 100;

  @Async
  static void run(boolean correct) {
    TwoPhaseTransfer bank = new TwoPhaseTransfer();
    var transfer = createTask(TwoPhaseTransferAsync.transfer(bank));
    await(IoAsync.io(8));
    int sum = await(TwoPhaseTransferAsync.audit(bank, correct));
    await(transfer);
    assertEquals(200, sum);
  }

  @Async
  void transfer() {
    try (var hold = await(lock.acquire())) {
      left -= 10;
      await(io());
      right += 10;
    }
  }

  @Async
  int audit(boolean correct) {
    if (!correct) {
      return left + right;
    }
    try (var hold = await(lock.acquire())) {
      return left + right;
    }
  }
}
