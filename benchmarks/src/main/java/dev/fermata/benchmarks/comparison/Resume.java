package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** One task that goes on below a stack of awaits. */
public class Resume extends Workload {
  private static final int TIMES = 10_000;

  @Param({"1", "10", "1000"})
  public int depth;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES + depth, run(OursAsync.turnsBelow(depth, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(TIMES + depth, run(new ByHand.TurnsBelow(depth, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES + depth, Kotlin.resumed(depth, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES + depth, VirtualThreads.run(() -> VirtualThreads.turnsBelow(depth, TIMES)));
  }
}
