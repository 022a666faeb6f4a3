package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Callbacks that other threads have the loop run. */
public class Post extends Workload {
  private static final int TIMES = 100_000;

  @Param({"1", "4"})
  public int threads;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.posted(pool, threads, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.posted(pool, threads, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() throws Exception {
    expect(TIMES, CompletableFutures.posted(thread, pool, threads, TIMES));
  }
}
