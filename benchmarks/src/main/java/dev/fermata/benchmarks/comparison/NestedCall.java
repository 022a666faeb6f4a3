package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Calls that complete at once, each within the one before. */
public class NestedCall extends Workload {
  private static final int TIMES = 10_000;

  @Param({"10", "1000"})
  public int depth;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.nestedCalls(depth, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(TIMES, run(new ByHand.NestedCalls(depth, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.nestedCalls(depth, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.nestedCalls(depth, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(TIMES, CompletableFutures.nestedCalls(depth, TIMES));
  }
}
