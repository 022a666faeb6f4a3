package dev.fermata.junit;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncLock;
import dev.fermata.Future;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.List;

/** Programs that log an order, for {@link OrdersTest}. */
final class Orders {
  private Orders() {}

  @Async
  static void logAfter(Future<Void> future, String name, List<String> log) {
    await(future);
    log.add(name);
  }

  @Async
  static void waiters(List<String> log) {
    Future<Void> future = new Future<>();
    createTask(OrdersAsync.logAfter(future, "a", log));
    await(sleep(ofMillis(1)));
    future.addDoneCallback(done -> log.add("b"));
    createTask(OrdersAsync.logAfter(future, "c", log));
    await(sleep(ofMillis(1)));
    future.setResult(null);
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void locked(AsyncLock lock, String name, List<String> log) {
    await(lock.acquire());
    log.add(name);
    lock.release();
  }

  @Async
  static void turns(List<String> log) {
    AsyncLock lock = new AsyncLock();
    await(lock.acquire());
    for (String name : List.of("a", "b", "c")) {
      createTask(OrdersAsync.locked(lock, name, log));
      await(sleep(ofMillis(1)));
    }
    lock.release();
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void callSoons(List<String> log) {
    for (String name : List.of("a", "b", "c")) {
      getRunningLoop().callSoon(() -> log.add(name));
    }
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void posts(List<String> log) {
    for (String name : List.of("a", "b", "c")) {
      getRunningLoop().callSoonThreadsafe(() -> log.add(name));
    }
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void deadlines(List<String> log) {
    var loop = getRunningLoop();
    loop.callLater(ofMillis(3), () -> log.add("c"));
    loop.callLater(ofMillis(1), () -> log.add("a"));
    loop.callLater(ofMillis(2), () -> log.add("b"));
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void equalDeadlines(List<String> log) {
    for (String name : List.of("a", "b", "c")) {
      getRunningLoop().callLater(ofMillis(1), () -> log.add(name));
    }
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void logNow(String name, List<String> log) {
    log.add(name);
    await(sleep(Duration.ZERO));
  }

  @Async
  static void yieldTwice(String name, List<String> log) {
    await(sleep(Duration.ZERO));
    await(sleep(Duration.ZERO));
    log.add(name);
  }

  /** Of two, the later one overtakes where it goes on twice while the other waits. */
  @Async
  static void yields(List<String> log) {
    createTask(OrdersAsync.yieldTwice("a", log));
    await(sleep(Duration.ZERO));
    createTask(OrdersAsync.yieldTwice("b", log));
    await(sleep(ofSeconds(1)));
  }

  @Async
  static void tasks(List<String> log) {
    for (String name : List.of("a", "b", "c")) {
      createTask(OrdersAsync.logNow(name, log));
    }
    await(sleep(ofSeconds(1)));
  }
}
