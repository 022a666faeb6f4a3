package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An item of a generator. */
public class Generator extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.sumBelow(TIMES), run(OursAsync.sum(OursAsync.items(TIMES))));
  }

  /** Without any runtime: the iterator that blocking code would have. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(Work.sumBelow(TIMES), ByHand.items(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.sumBelow(TIMES), Kotlin.items(0, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(Work.sumBelow(TIMES), VirtualThreads.run(() -> VirtualThreads.items(TIMES)));
  }
}
