package dev.fermata.benchmarks.comparison;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JMH wrote, workload by workload. */
final class Results {

  /** The processor time and the bytes of an operation, by the median of the iterations. */
  record Cost(double nanoseconds, double bytes) {}

  /** One line of the report: a workload with one value of its parameter. */
  record Line(Row row, String title, Map<Contender, Cost> costs) {

    /** Whether memory is what was measured, and not time. */
    boolean isMemory() {
      return row == Row.SLEEPERS;
    }

    /** How many times as much as ours that of another costs; NaN if it does not take part. */
    double ratio(Contender contender) {
      Cost theirs = costs.get(contender);
      Cost ours = costs.get(Contender.FERMATA);
      if (theirs == null) {
        return Double.NaN;
      }
      return isMemory() ? theirs.bytes() / ours.bytes() : theirs.nanoseconds() / ours.nanoseconds();
    }
  }

  private Results() {}

  /** The workloads that were measured, in the order of {@link Row}. */
  static List<Line> read(Path raw) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Row row : Row.values()) {
      Path json = raw.resolve(row.workload.getSimpleName() + ".json");
      if (Files.exists(json)) {
        JsonArray results = new Gson().fromJson(Files.readString(json), JsonArray.class);
        lines.addAll(lines(row, results));
      }
    }
    return lines;
  }

  private static List<Line> lines(Row row, JsonArray results) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (JsonElement element : results) {
      JsonObject result = element.getAsJsonObject();
      lines
          .computeIfAbsent(
              parameter(result),
              value -> new Line(row, row.title(value), new EnumMap<>(Contender.class)))
          .costs()
          .put(contender(result), cost(row, result));
    }
    return List.copyOf(lines.values());
  }

  private static String parameter(JsonObject result) {
    JsonObject parameters = result.getAsJsonObject("params");
    return parameters == null
        ? ""
        : parameters.entrySet().iterator().next().getValue().getAsString();
  }

  private static Contender contender(JsonObject result) {
    String benchmark = result.get("benchmark").getAsString();
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    for (Contender contender : Contender.values()) {
      if (contender.method.equals(method)) {
        return contender;
      }
    }
    throw new IllegalArgumentException("no contender is called " + method);
  }

  private static Cost cost(Row row, JsonObject result) {
    JsonObject further = result.getAsJsonObject("secondaryMetrics");
    double nanoseconds = median(further.getAsJsonObject(CpuTime.NAME));
    return row == Row.SLEEPERS
        ? new Cost(nanoseconds, median(further.getAsJsonObject("bytes")) / Sleepers.COUNT)
        : new Cost(nanoseconds, median(further.getAsJsonObject("gc.alloc.rate.norm")));
  }

  private static double median(JsonObject metric) {
    return metric.getAsJsonObject("scorePercentiles").get("50.0").getAsDouble();
  }
}
