package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.newEventLoop;
import static dev.fermata.Fermata.sleep;

import dev.fermata.EventLoop;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * The four prices of design: await something done, call a coroutine, suspend and resume, a task.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AwaitBenchmark {
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
  public int awaitDone() {
    return loop.runUntilComplete(AwaitBenchmarkAsync.awaitDoneFuture());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int awaitCall() {
    return loop.runUntilComplete(AwaitBenchmarkAsync.callRepeatedly());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int awaitTurn() {
    return loop.runUntilComplete(AwaitBenchmarkAsync.yieldRepeatedly());
  }

  /** The same suspensions below a stack of 100 awaiting coroutines: resuming must cost the same. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int awaitTurnDeep() {
    return loop.runUntilComplete(AwaitBenchmarkAsync.yieldBelow(100));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int awaitTask() {
    return loop.runUntilComplete(AwaitBenchmarkAsync.startAndJoin());
  }

  @Async
  static int awaitDoneFuture() {
    Future<Integer> done = getRunningLoop().createFuture();
    done.setResult(1);
    int sum = 0;
    for (int i = 0; i < TIMES; i++) {
      sum += await(done);
    }
    return sum;
  }

  @Async
  static int addOne(int number) {
    return number + 1;
  }

  @Async
  static int callRepeatedly() {
    int number = 0;
    for (int i = 0; i < TIMES; i++) {
      number = await(AwaitBenchmarkAsync.addOne(number));
    }
    return number;
  }

  @Async
  static int yieldRepeatedly() {
    int turns = 0;
    for (int i = 0; i < TIMES; i++) {
      await(sleep(Duration.ZERO));
      turns++;
    }
    return turns;
  }

  @Async
  static int yieldBelow(int depth) {
    if (depth == 0) {
      return await(AwaitBenchmarkAsync.yieldRepeatedly());
    }
    return await(AwaitBenchmarkAsync.yieldBelow(depth - 1));
  }

  @Async
  static int startAndJoin() {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      tasks.add(createTask(AwaitBenchmarkAsync.addOne(i)));
    }
    int sum = 0;
    for (Task<Integer> task : tasks) {
      sum += await(task);
    }
    return sum;
  }
}
