package dev.fermata.benchmarks;

import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.emit;
import static dev.fermata.Fermata.emitAll;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.newEventLoop;

import dev.fermata.AsyncIterator;
import dev.fermata.EventLoop;
import dev.fermata.annotation.Async;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
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
 * The price of an item of a generator, iterated over with {@code awaitEach}: beside an iterator by
 * hand and a generator on a thread of its own, a virtual one where the JDK has them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GeneratorBenchmark {
  static final int TIMES = 1_000;
  private static final int DEPTH = 100;
  private static final int END = -1;

  private EventLoop loop;
  private ExecutorService threads;

  @Setup
  public void open() {
    loop = newEventLoop();
    threads = PeerBenchmark.threadPerTask();
  }

  @TearDown
  public void close() {
    loop.close();
    threads.shutdown();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int generator() {
    return loop.runUntilComplete(GeneratorBenchmarkAsync.sum(GeneratorBenchmarkAsync.count(TIMES)));
  }

  /** A generator at the end of a chain of others that give out its items. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int delegated() {
    return loop.runUntilComplete(
        GeneratorBenchmarkAsync.sum(GeneratorBenchmarkAsync.delegate(DEPTH)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int step() {
    return loop.runUntilComplete(
        GeneratorBenchmarkAsync.sum(GeneratorBenchmarkAsync.count(TIMES).map(i -> i + 1)));
  }

  /** What blocking code would iterate over. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int byHand() {
    int sum = 0;
    for (int i : (Iterable<Integer>) Count::new) {
      sum += i;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int thread() throws InterruptedException {
    SynchronousQueue<Integer> items = new SynchronousQueue<>();
    threads.submit(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            items.put(i);
          }
          items.put(END);
          return null;
        });
    int sum = 0;
    for (int i = items.take(); i != END; i = items.take()) {
      sum += i;
    }
    return sum;
  }

  @Async
  static int sum(AsyncIterator<Integer> items) {
    int sum = 0;
    for (int i : awaitEach(items)) {
      sum += i;
    }
    return sum;
  }

  @Async
  static AsyncIterator<Integer> count(int to) {
    for (int i = 0; i < to; i++) {
      emit(i);
    }
    return end();
  }

  @Async
  static AsyncIterator<Integer> delegate(int depth) {
    if (depth == 0) {
      return count(TIMES);
    }
    emitAll(delegate(depth - 1));
    return end();
  }

  private static final class Count implements Iterator<Integer> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < TIMES;
    }

    @Override
    public Integer next() {
      return next++;
    }
  }
}
