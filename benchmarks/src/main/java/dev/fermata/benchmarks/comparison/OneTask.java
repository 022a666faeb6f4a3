package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A task that is created and awaited. */
public class OneTask extends Workload {
  private static final int TIMES = 10_000;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(Work.next(0, TIMES), run(OursAsync.tasks(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void byHand() {
    expect(Work.next(0, TIMES), run(new ByHand.Calls(TIMES, true)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(Work.next(0, TIMES), Kotlin.tasks(TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(Work.next(0, TIMES), VirtualThreads.run(() -> VirtualThreads.tasks(TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void completableFuture() {
    expect(Work.next(0, TIMES), CompletableFutures.tasks(TIMES, thread));
  }
}
