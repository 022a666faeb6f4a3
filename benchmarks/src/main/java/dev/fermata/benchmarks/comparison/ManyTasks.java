package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Tasks that are all created and then awaited together. */
public class ManyTasks extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(31 * Work.sumBelow(TIMES) + 7 * TIMES, run(OursAsync.gathered(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(31 * Work.sumBelow(TIMES) + 7 * TIMES, run(ByHand.gathered(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(31 * Work.sumBelow(TIMES) + 7 * TIMES, Kotlin.gathered(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(
        31 * Work.sumBelow(TIMES) + 7 * TIMES,
        VirtualThreads.run(() -> VirtualThreads.gathered(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(31 * Work.sumBelow(TIMES) + 7 * TIMES, CompletableFutures.gathered(TIMES, thread));
  }
}
