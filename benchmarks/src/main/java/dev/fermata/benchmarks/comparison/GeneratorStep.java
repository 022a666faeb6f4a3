package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An item of a generator that goes through a step. */
public class GeneratorStep extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(
        Work.sumBelow(TIMES) + TIMES, run(OursAsync.sum(OursAsync.items(TIMES).map(i -> i + 1))));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.sumBelow(TIMES) + TIMES, Kotlin.mapped(TIMES));
  }
}
