package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.newEventLoop;

import dev.fermata.Coroutine;
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

/** The price of an async lambda: a call through its interface, beside a coroutine class by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LambdaBenchmark {
  static final int TIMES = 1_000;

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
  public int callLambda() {
    return loop.runUntilComplete(LambdaBenchmarkAsync.callLambdaRepeatedly(1));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int callByHand() {
    return loop.runUntilComplete(LambdaBenchmarkAsync.callByHandRepeatedly(1));
  }

  /** What is called. */
  interface Step {
    @Async
    int step(int number);
  }

  @Async
  static int callLambdaRepeatedly(int increment) {
    Step step = number -> number + increment;
    int number = 0;
    for (int i = 0; i < TIMES; i++) {
      number = step.step(number);
    }
    return number;
  }

  @Async
  static int callByHandRepeatedly(int increment) {
    int number = 0;
    for (int i = 0; i < TIMES; i++) {
      number = await(new Increased(increment, number));
    }
    return number;
  }

  static final class Increased extends Coroutine<Integer> {
    private final int increment;
    private final int number;

    Increased(int increment, int number) {
      this.increment = increment;
      this.number = number;
    }

    @Override
    protected Integer resume() {
      return number + increment;
    }
  }
}
