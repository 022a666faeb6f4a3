package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An await of a call that completes at once. */
public class Call extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.next(0, TIMES), run(OursAsync.calls(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(Work.next(0, TIMES), run(new ByHand.Calls(TIMES, false)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.next(0, TIMES), Kotlin.calls(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(Work.next(0, TIMES), VirtualThreads.run(() -> VirtualThreads.calls(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(Work.next(0, TIMES), CompletableFutures.calls(TIMES));
  }
}
