package dev.fermata.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * What {@link AwaitBenchmark} does, done by CompletableFuture and by threads: virtual ones where
 * the JDK has them, a cached pool of platform threads elsewhere.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeerBenchmark {
  private static final int TIMES = AwaitBenchmark.TIMES;

  private ExecutorService threads;
  private ExecutorService single;

  @Setup
  public void startThreads() {
    threads = threadPerTask();
    single = Executors.newSingleThreadExecutor();
  }

  @TearDown
  public void stopThreads() {
    threads.shutdown();
    single.shutdown();
  }

  /** {@code Executors.newVirtualThreadPerTaskExecutor()}, by name: the baseline JDK lacks it. */
  static ExecutorService threadPerTask() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      return Executors.newCachedThreadPool();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int completableFutureDone() {
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);
    CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
    for (int i = 0; i < TIMES; i++) {
      sum = sum.thenCombine(done, Integer::sum);
    }
    return sum.join();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int completableFutureCall() {
    CompletableFuture<Integer> number = CompletableFuture.completedFuture(0);
    for (int i = 0; i < TIMES; i++) {
      number = number.thenCompose(n -> CompletableFuture.completedFuture(n + 1));
    }
    return number.join();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int completableFutureTurn() {
    CompletableFuture<Integer> turns = CompletableFuture.completedFuture(0);
    for (int i = 0; i < TIMES; i++) {
      turns = turns.thenApplyAsync(n -> n + 1, single);
    }
    return turns.join();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int threadTurn() throws ExecutionException, InterruptedException {
    return threads
        .submit(
            () -> {
              int turns = 0;
              for (int i = 0; i < TIMES; i++) {
                Thread.yield();
                turns++;
              }
              return turns;
            })
        .get();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int threadTask() throws ExecutionException, InterruptedException {
    List<Future<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      int number = i;
      tasks.add(threads.submit(() -> number + 1));
    }
    int sum = 0;
    for (Future<Integer> task : tasks) {
      sum += task.get();
    }
    return sum;
  }
}
