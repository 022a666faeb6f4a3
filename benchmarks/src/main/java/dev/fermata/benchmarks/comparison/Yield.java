package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Tasks that let the others go first, again and again. */
public class Yield extends Workload {
  private static final int TIMES = 200_000;

  @Param({"1", "100", "10000"})
  public int tasks;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.turnsOf(tasks, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(TIMES, run(ByHand.turnsOf(tasks, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.turnsOf(tasks, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.turnsOf(tasks, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(TIMES, CompletableFutures.turnsOf(tasks, TIMES, thread));
  }
}
