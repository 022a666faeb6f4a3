package dev.fermata.benchmarks.comparison;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a million sleeping tasks hold in memory. The time is that of the garbage collections. */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
    value = 1,
    jvmArgs = {Workload.ONE_CARRIER, Workload.NO_OTHER_CARRIER, "-Xmx3g"})
public class Sleepers extends Workload {
  static final int COUNT = 1_000_000;

  /** A secondary result of JMH. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Retained {
    public double bytes;
  }

  @Benchmark
  public void fermata(Retained retained) {
    retained.bytes = plausible(run(OursAsync.retained(COUNT)));
  }

  @Benchmark
  public void kotlin(Retained retained) {
    retained.bytes = plausible(Kotlin.retained(COUNT, Work::usedHeap));
  }

  @Benchmark
  public void virtualThreads(Retained retained) throws Exception {
    retained.bytes = plausible(VirtualThreads.run(() -> VirtualThreads.retained(COUNT)));
  }

  private static long plausible(long bytes) {
    if (bytes < COUNT) {
      throw new AssertionError("a million tasks cannot sleep in " + bytes + " bytes");
    }
    return bytes;
  }
}
