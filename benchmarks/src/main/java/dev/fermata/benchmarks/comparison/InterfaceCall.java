package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** An await of an interface's method, which completes at once; by turns in so many classes. */
public class InterfaceCall extends Workload {
  private static final int TIMES = 10_000;

  @Param({"1", "3"})
  public int classes;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.next(0, TIMES), run(OursAsync.interfaceCalls(classes, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.next(0, TIMES), Kotlin.interfaceCalls(classes, TIMES));
  }
}
