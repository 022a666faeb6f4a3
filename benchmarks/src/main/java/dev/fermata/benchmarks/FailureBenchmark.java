package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.newEventLoop;

import dev.fermata.AsyncLock;
import dev.fermata.EventLoop;
import dev.fermata.annotation.Async;
import java.util.concurrent.TimeUnit;
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

/**
 * What a failure costs whose trace is asked for on its way, against one that is just caught and a
 * plain throw at the same depth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FailureBenchmark {
  private static final int TIMES = 1_000;

  /** How many calls deep a failure happens. */
  private static final int DEPTH = 10;

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
  public int failureThatIsCaught() {
    return loop.runUntilComplete(FailureBenchmarkAsync.failures());
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
    return loop.runUntilComplete(FailureBenchmarkAsync.failuresThroughHold(new AsyncLock()));
  }

  /** A failure that a task of its own ends in, and that is awaited. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int failureOfTask() {
    return loop.runUntilComplete(FailureBenchmarkAsync.failuresOfTasks());
  }

  private static int throwBelow(int depth) {
    if (depth > 0) {
      return throwBelow(depth - 1) + 1;
    }
    throw new IllegalStateException();
  }

  @Async
  static int failBelow(int depth) {
    if (depth > 0) {
      return failBelow(depth - 1);
    }
    throw new IllegalStateException();
  }

  @Async
  static int failures() {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        failBelow(DEPTH);
      } catch (IllegalStateException e) {
        caught++;
      }
    }
    return caught;
  }

  @Async
  @SuppressWarnings("try")
  static int failHolding(AsyncLock lock) {
    try (var hold = await(lock.acquire())) {
      return failBelow(DEPTH);
    }
  }

  @Async
  static int failuresThroughHold(AsyncLock lock) {
    int caught = 0;
    for (int i = 0; i < TIMES; i++) {
      try {
        failHolding(lock);
      } catch (IllegalStateException e) {
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
        await(createTask(() -> failBelow(DEPTH)));
      } catch (IllegalStateException e) {
        caught++;
      }
    }
    return caught;
  }
}
