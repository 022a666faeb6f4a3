package dev.fermata.junit.defects;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.junit.defects.Io.io;

import dev.fermata.AsyncLock;
import dev.fermata.annotation.Async;

/** Two locks are taken in one order here and in the other there. */
final class LockOrder {

  private final AsyncLock left = new AsyncLock();
  private final AsyncLock right = new AsyncLock();

  @Async
  static void run(boolean correct) {
    LockOrder accounts = new LockOrder();
    var first = createTask(LockOrderAsync.transfer(accounts.left, accounts.right));
    await(IoAsync.io(8));
    if (correct) {
      await(LockOrderAsync.transfer(accounts.left, accounts.right));
    } else {
      await(LockOrderAsync.transfer(accounts.right, accounts.left));
    }
    await(first);
  }

  @Async
  static void transfer(AsyncLock from, AsyncLock to) {
    try (var outer = await(from.acquire())) {
      await(io());
      try (var inner = await(to.acquire())) {
        await(io());
      }
    }
  }
}
