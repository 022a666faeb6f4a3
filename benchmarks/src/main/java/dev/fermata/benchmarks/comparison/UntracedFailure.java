package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An exception without a trace that is caught ten awaits above. */
public class UntracedFailure extends Workload {
  private static final int TIMES = 1_000;
  private static final int DEPTH = 10;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.failures(DEPTH, false, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(TIMES, run(new ByHand.Failures(DEPTH, false, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.failures(DEPTH, TIMES, () -> Work.failure(false)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.failures(DEPTH, false, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(TIMES, CompletableFutures.failures(DEPTH, false, TIMES));
  }
}
