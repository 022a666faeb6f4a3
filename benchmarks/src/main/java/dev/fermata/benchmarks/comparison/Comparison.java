package dev.fermata.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all contenders side by side, and writes the report of what was measured last.
 *
 * <pre>{@code
 * java -cp … dev.fermata.benchmarks.comparison.Comparison quick|full|report FOLDER [WORKLOAD…]
 * }</pre>
 *
 * <p>Quick takes some ten minutes, full an hour and a half. Each workload is a run of its own, with
 * all contenders in it, and a file of its own in {@code FOLDER/raw}: so it can be measured in
 * pieces, a few workloads at a time, and only ratios within one workload mean anything.
 */
public final class Comparison {
  private Comparison() {}

  /**
   * Measures and writes.
   *
   * @param args as above; all workloads, if none is named
   * @throws Exception if a contender does not do what it should, or a file cannot be written
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 2 || !List.of("quick", "full", "report").contains(args[0])) {
      System.err.println("usage: Comparison quick|full|report FOLDER [WORKLOAD...]");
      System.exit(2);
    }
    Path folder = Path.of(args[1]);
    Path raw = Files.createDirectories(folder.resolve("raw"));
    if (!args[0].equals("report")) {
      List<String> wanted = Arrays.asList(args).subList(2, args.length);
      for (Row row : Row.values()) {
        String name = row.workload.getSimpleName();
        if (wanted.isEmpty() || wanted.contains(name)) {
          measure(row, args[0].equals("full"), raw.resolve(name + ".json"));
        }
      }
      Machine.write(raw);
    }
    Report.write(folder);
  }

  private static void measure(Row row, boolean full, Path json)
      throws RunnerException, IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + row.workload.getName() + "\\.")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.NORMAL)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString());
    if (Runtime.version().feature() < 21) {
      options.exclude("\\.virtualThreads$");
    }
    if (row.workload != Sleepers.class) {
      options
          .forks(full ? 3 : 1)
          .warmupIterations(5)
          .warmupTime(TimeValue.milliseconds(full ? 1000 : 500))
          .measurementIterations(full ? 7 : 5)
          .measurementTime(TimeValue.milliseconds(full ? 1000 : 400));
    }
    new Runner(options.build()).run();
    Machine.forgetPaths(json);
  }
}
