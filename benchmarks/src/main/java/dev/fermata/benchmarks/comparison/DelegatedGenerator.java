package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An item of a generator that a hundred others hand on. */
public class DelegatedGenerator extends Workload {
  private static final int TIMES = 10_000;
  private static final int DEPTH = 100;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.sumBelow(TIMES), run(OursAsync.sum(OursAsync.delegating(DEPTH, TIMES))));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.sumBelow(TIMES), Kotlin.items(DEPTH, TIMES));
  }
}
