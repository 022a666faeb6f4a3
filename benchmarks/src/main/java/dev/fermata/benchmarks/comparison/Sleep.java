package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Tasks that all sleep at once, for some milliseconds, to the end of the last. */
public class Sleep extends Workload {
  private static final int TIMES = 100_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.sleepers(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.sleepers(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.sleepers(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(TIMES, CompletableFutures.sleepers(TIMES, thread));
  }
}
