package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * A task with a hundred children and a hundred of theirs each: all begin, the root is cancelled.
 */
public class CancelTree extends Workload {
  private static final int TIMES = 10_000;
  private static final int WIDTH = 100;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(true, run(OursAsync.cancelTree(WIDTH)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(true, Kotlin.cancelTree(WIDTH, Work.TREE_DEPTH));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(true, VirtualThreads.run(() -> VirtualThreads.cancelTree(WIDTH)));
  }
}
