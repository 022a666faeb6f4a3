package dev.fermata.benchmarks;

import static dev.fermata.Fermata.newEventLoop;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import java.time.Duration;
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
 * What {@link AwaitBenchmark} has generated, written by hand: the best that generated code can do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ByHandBenchmark {
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
  @OperationsPerInvocation(AwaitBenchmark.TIMES)
  public int awaitCall() {
    return loop.runUntilComplete(new CallRepeatedly());
  }

  @Benchmark
  @OperationsPerInvocation(AwaitBenchmark.TIMES)
  public int awaitTurn() {
    return loop.runUntilComplete(new YieldRepeatedly());
  }

  private static final class AddOne extends Coroutine<Integer> {
    private final int number;

    AddOne(int number) {
      this.number = number;
    }

    @Override
    protected Integer resume() {
      return number + 1;
    }
  }

  private static final class CallRepeatedly extends Coroutine<Integer> {
    private int number;
    private int i;

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        take();
      }
      while (i < AwaitBenchmark.TIMES) {
        if (suspend(1, new AddOne(number))) {
          return null;
        }
        take();
      }
      return number;
    }

    private void take() throws Throwable {
      number = awaited();
      i++;
    }
  }

  private static final class YieldRepeatedly extends Coroutine<Integer> {
    private int turns;

    @Override
    protected Integer resume() throws Throwable {
      if (state == 1) {
        awaited();
        turns++;
      }
      if (turns < AwaitBenchmark.TIMES) {
        suspend(1, sleep(Duration.ZERO));
        return null;
      }
      return turns;
    }
  }
}
