package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** An item from one task to another. */
public class Queue extends Workload {
  private static final int TIMES = 10_000;

  @Param({"1", "1000"})
  public int capacity;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.sumBelow(TIMES), run(OursAsync.queue(capacity, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(Work.sumBelow(TIMES), run(new ByHand.Queue(capacity, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.sumBelow(TIMES), Kotlin.queue(capacity, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(Work.sumBelow(TIMES), VirtualThreads.run(() -> VirtualThreads.queue(capacity, TIMES)));
  }
}
