package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A time limit, which does not expire, around a turn of the loop. */
public class TimeLimit extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() throws Exception {
    expect(TIMES, run(OursAsync.limited(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.limited(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.limited(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(TIMES, CompletableFutures.limited(TIMES, thread));
  }
}
