package dev.fermata.benchmarks.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails when an operation allocates more than is stated here, or generated code more than the same
 * machine written by hand. Bytes are exact on a noisy machine, too; times are printed and fail
 * nothing.
 */
public final class Guard {
  private static final String BYTES = "gc.alloc.rate.norm";

  /** What a run itself costs, spread over its operations, and what is left of rounding. */
  private static final double TOLERANCE = 1.5;

  /** Whether this JVM sees that a callee that completed at once is not looked at any more. */
  private static final boolean FORGETS_CALLEES = Runtime.version().feature() >= 25;

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Done.class, 0),
          new Limit(Call.class, FORGETS_CALLEES ? 0 : 48),
          new Limit(Yield.class, 0),
          new Limit(OneTask.class, 160),
          new Limit(Queue.class, 200),
          new Limit(Lock.class, 200),
          new Limit(TimeLimit.class, 240),
          new Limit(UntracedFailure.class, 440),
          new Limit(CancelTree.class, 964),
          new Limit(Generator.class, 16));

  private static final List<Class<? extends Workload>> ALSO_BY_HAND =
      List.of(Call.class, Yield.class, OneTask.class, Queue.class);

  private Guard() {}

  /** A workload and the bytes that an operation of it may allocate. */
  private record Limit(Class<? extends Workload> workload, double bytes) {}

  /** What was measured of one benchmark. */
  private record Measured(double nanoseconds, double bytes) {}

  public static void main(String[] arguments) throws RunnerException {
    Map<String, Measured> measured = measure();
    List<String> failures = new ArrayList<>();
    for (Limit limit : LIMITS) {
      String name = limit.workload().getSimpleName();
      Measured one = measured.get(benchmark(limit.workload(), Contender.FERMATA));
      print(name, one, "of %.0f".formatted(limit.bytes()));
      if (one.bytes() > limit.bytes() + TOLERANCE) {
        failures.add(
            "%s allocates %.1f bytes an operation, more than %.0f"
                .formatted(name, one.bytes(), limit.bytes()));
      }
    }
    for (Class<? extends Workload> workload : ALSO_BY_HAND) {
      String name = workload.getSimpleName();
      Measured generated = measured.get(benchmark(workload, Contender.FERMATA));
      Measured byHand = measured.get(benchmark(workload, Contender.BY_HAND));
      print(
          name + ", by hand",
          byHand,
          "%.2f of generated".formatted(byHand.nanoseconds() / generated.nanoseconds()));
      if (generated.bytes() > byHand.bytes() + TOLERANCE) {
        failures.add(
            "%s allocates %.1f bytes an operation, written by hand %.1f"
                .formatted(name, generated.bytes(), byHand.bytes()));
      }
    }
    failures.forEach(System.err::println);
    if (!failures.isEmpty()) {
      System.exit(1);
    }
  }

  private static String benchmark(Class<? extends Workload> workload, Contender contender) {
    return workload.getName() + "." + contender.method;
  }

  private static void print(String name, Measured measured, String note) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %8.1f ns %8.1f B %s%n",
        name,
        measured.nanoseconds(),
        measured.bytes(),
        note);
  }

  private static Map<String, Measured> measure() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .forks(1)
        .warmupIterations(4)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(500))
        .param("tasks", "1")
        .param("capacity", "1")
        .shouldFailOnError(true);
    LIMITS.forEach(limit -> options.include(benchmark(limit.workload(), Contender.FERMATA) + "$"));
    ALSO_BY_HAND.forEach(workload -> options.include(benchmark(workload, Contender.BY_HAND) + "$"));
    Map<String, Measured> measured = new LinkedHashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      Result<?> bytes = result.getSecondaryResults().get(BYTES);
      measured.put(
          result.getParams().getBenchmark(),
          new Measured(
              result.getPrimaryResult().getStatistics().getMin(), bytes.getStatistics().getMin()));
    }
    return measured;
  }
}
