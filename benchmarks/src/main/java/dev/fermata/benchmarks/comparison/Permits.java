package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Ten permits that a hundred tasks want, each holding one for a turn of the loop. */
public class Permits extends Workload {
  private static final int TIMES = 10_000;
  private static final int PERMITS = 10;
  private static final int TASKS = 100;

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void fermata() {
    expect(TIMES, run(OursAsync.semaphore(PERMITS, TASKS, TIMES)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void kotlin() {
    expect(TIMES, Kotlin.semaphore(PERMITS, TASKS, TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void virtualThreads() throws Exception {
    expect(TIMES, VirtualThreads.run(() -> VirtualThreads.semaphore(PERMITS, TASKS, TIMES)));
  }
}
