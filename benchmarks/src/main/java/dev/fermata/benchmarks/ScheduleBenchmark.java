package dev.fermata.benchmarks;

import static dev.fermata.Fermata.newEventLoop;

import dev.fermata.EventLoop;
import dev.fermata.ReadyEntry;
import dev.fermata.ReadyOrder;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.benchmarks.comparison.OursAsync;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a loop pays for the hook that lets tests order what is ready: a schedule is a class with one
 * subclass, which only such a test loads. With {@code false} a JVM as in production, where the
 * compiler knows of no override and binds the calls; with {@code true} one in which a test has run
 * under a schedule before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScheduleBenchmark {
  private static final int TIMES = 1_000;
  private static final int TASKS = 100;

  @Param({"false", "true"})
  private boolean afterAScheduledTest;

  private EventLoop loop;

  @Setup
  public void openLoop() {
    if (afterAScheduledTest) {
      try (OrderedLoop ordered = new OrderedLoop()) {
        ordered.runUntilComplete(OursAsync.turnsOf(TASKS, TIMES));
      }
    }
    loop = newEventLoop();
  }

  @TearDown
  public void closeLoop() {
    loop.close();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void turnsOfManyTasks() {
    loop.runUntilComplete(OursAsync.turnsOf(TASKS, TIMES));
  }

  /** Runs what is ready in the usual order, through the hook. */
  private static final class OrderedLoop extends VirtualTimeEventLoop {
    OrderedLoop() {
      super(new Fifo());
    }
  }

  private static final class Fifo implements ReadyOrder {
    private final ArrayDeque<ReadyEntry> entries = new ArrayDeque<>();

    @Override
    public void add(ReadyEntry entry) {
      entries.add(entry);
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public ReadyEntry take() {
      return entries.remove();
    }

    @Override
    public void clear() {
      entries.clear();
    }
  }
}
