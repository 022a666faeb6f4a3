package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.newEventLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;

import dev.fermata.AsyncLock;
import dev.fermata.AsyncQueue;
import dev.fermata.EventLoop;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the loop does all day: many tasks that take turns, queues, locks, timers, failures. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
  private static final int TIMES = 1_000;
  private static final int TASKS = 100;

  /** How many calls deep a failure happens. */
  private static final int DEPTH = 10;

  /** Without a stack trace, so that what is measured is its way. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed() {
      super(null, null, false, false);
    }
  }

  private EventLoop loop;

  @Setup
  public void openLoop() {
    loop = newEventLoop();
  }

  @TearDown
  public void closeLoop() {
    loop.close();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void turnsOfManyTasks() {
    loop.runUntilComplete(KernelBenchmarkAsync.turnsOf(TASKS, TIMES / TASKS));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void queueOfOne() {
    loop.runUntilComplete(KernelBenchmarkAsync.handOver());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void contendedLock() {
    loop.runUntilComplete(KernelBenchmarkAsync.contend(TASKS, TIMES / TASKS));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void timeLimit() throws TimeoutException {
    loop.runUntilComplete(KernelBenchmarkAsync.limited());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void sleepers() {
    loop.runUntilComplete(KernelBenchmarkAsync.sleepAndCancel());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int failureWithoutTrace() {
    return loop.runUntilComplete(KernelBenchmarkAsync.failures(false));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int failureWithTrace() {
    return loop.runUntilComplete(KernelBenchmarkAsync.failures(true));
  }

  /** The same in plain Java, at the same depth. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int plainThrow() {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        throwBelow(DEPTH);
      } catch (IllegalStateException e) {
        caught++;
      }
    }
    return caught;
  }

  /** A failure that leaves a try-with-resources on its way. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int failureThroughHold() {
    return loop.runUntilComplete(KernelBenchmarkAsync.failuresThroughHold(new AsyncLock()));
  }

  /** A failure that a task of its own ends in, and that is awaited. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int failureOfTask() {
    return loop.runUntilComplete(KernelBenchmarkAsync.failuresOfTasks());
  }

  private static int throwBelow(int depth) {
    if (depth > 0) {
      return throwBelow(depth - 1) + 1;
    }
    throw new IllegalStateException();
  }

  @Async
  static void turns(int count) {
    for (int i = 0; i < count; i++) {
      await(sleep(Duration.ZERO));
    }
  }

  @Async
  static void turnsOf(int tasks, int count) {
    List<Task<Void>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(createTask(KernelBenchmarkAsync.turns(count)));
    }
    await(gather(all));
  }

  @Async
  static void put(AsyncQueue<Integer> queue) {
    for (int i = 0; i < TIMES; i++) {
      await(queue.put(i));
    }
  }

  @Async
  static void handOver() {
    AsyncQueue<Integer> queue = new AsyncQueue<>(1);
    createTask(KernelBenchmarkAsync.put(queue));
    for (int i = 0; i < TIMES; i++) {
      await(queue.get());
    }
  }

  @Async
  @SuppressWarnings("try")
  static void lockRepeatedly(AsyncLock lock, int count) {
    for (int i = 0; i < count; i++) {
      try (var hold = await(lock.acquire())) {
        await(sleep(Duration.ZERO));
      }
    }
  }

  @Async
  static void contend(int tasks, int count) {
    AsyncLock lock = new AsyncLock();
    List<Task<Void>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(createTask(KernelBenchmarkAsync.lockRepeatedly(lock, count)));
    }
    await(gather(all));
  }

  @Async
  @SuppressWarnings("try")
  static void limited() throws TimeoutException {
    for (int i = 0; i < TIMES; i++) {
      try (var limit = timeout(Duration.ofSeconds(10))) {
        await(sleep(Duration.ZERO));
      }
    }
  }

  @Async
  static void sleepAndCancel() {
    List<Task<Void>> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      all.add(createTask(sleep(Duration.ofSeconds(1000 + i))));
    }
    await(sleep(Duration.ZERO));
    for (Task<Void> task : all) {
      task.cancel();
    }
    await(sleep(Duration.ZERO));
  }

  @Async
  static int failBelow(int depth, boolean traced) {
    if (depth > 0) {
      return await(KernelBenchmarkAsync.failBelow(depth - 1, traced));
    }
    if (traced) {
      throw new IllegalStateException();
    }
    throw new Failed();
  }

  @Async
  static int failures(boolean traced) {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        await(KernelBenchmarkAsync.failBelow(DEPTH, traced));
      } catch (RuntimeException e) {
        caught++;
      }
    }
    return caught;
  }

  @Async
  @SuppressWarnings("try")
  static int failHolding(AsyncLock lock) {
    try (var hold = await(lock.acquire())) {
      return await(KernelBenchmarkAsync.failBelow(DEPTH, true));
    }
  }

  @Async
  static int failuresThroughHold(AsyncLock lock) {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        await(KernelBenchmarkAsync.failHolding(lock));
      } catch (RuntimeException e) {
        caught++;
      }
    }
    return caught;
  }

  @Async
  static int failuresOfTasks() {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        await(createTask(KernelBenchmarkAsync.failBelow(DEPTH, true)));
      } catch (RuntimeException e) {
        caught++;
      }
    }
    return caught;
  }
}
