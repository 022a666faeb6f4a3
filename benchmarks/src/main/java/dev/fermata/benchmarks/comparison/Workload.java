package dev.fermata.benchmarks.comparison;

import dev.fermata.Awaitable;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One piece of work, done by each contender on one thread: a benchmark of JMH per contender, by
 * whose name the report knows it. Each says what must come out, and fails when it does not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgs = {
      Workload.ONE_CARRIER,
      Workload.NO_OTHER_CARRIER,
      // Else the first touch of each page of a new heap is measured.
      "-Xms512m",
      "-Xmx512m",
      "-XX:+AlwaysPreTouch"
    })
public abstract class Workload {
  /** Of virtual threads, so that they share one thread as the tasks of the others do. */
  static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";

  static final String NO_OTHER_CARRIER = "-Djdk.virtualThreadScheduler.maxPoolSize=1";

  private EventLoop loop;

  /** Where the steps of stages run. */
  ExecutorService thread;

  /** Threads that are none of the contenders'. */
  ExecutorService pool;

  @Setup
  public void open() {
    loop = Fermata.newEventLoop();
    thread = Executors.newSingleThreadExecutor();
    pool = Executors.newCachedThreadPool();
  }

  @TearDown
  public void close() {
    loop.close();
    thread.shutdown();
    pool.shutdown();
  }

  final <T> T run(Awaitable<T> main) {
    return loop.runUntilComplete(main);
  }

  static void expect(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", but was " + actual);
    }
  }
}
