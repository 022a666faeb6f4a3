package dev.fermata.benchmarks.comparison;

import com.google.gson.JsonObject;
import dev.fermata.benchmarks.comparison.Results.Cost;
import dev.fermata.benchmarks.comparison.Results.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what was measured as a page with a table, and as pictures. */
final class Report {
  private static final Contender[] OTHERS = {
    Contender.KOTLIN, Contender.VIRTUAL_THREADS, Contender.COMPLETABLE_FUTURE, Contender.BY_HAND
  };

  private Report() {}

  static void write(Path folder) throws IOException {
    List<Line> lines = Results.read(folder.resolve("raw"));
    JsonObject machine = Machine.read(folder.resolve("raw"));
    Files.writeString(folder.resolve("comparison.md"), page(lines, machine));
    Plot.draw(lines, folder.resolve("comparison.svg"));
    Plot.draw(
        lines.stream().filter(line -> Plot.OVERVIEW.contains(line.title())).toList(),
        folder.resolve("overview.svg"));
  }

  private static String page(List<Line> lines, JsonObject machine) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The comparison

        What a step costs Fermata, in processor time of all threads, and how many times as much it costs others: above
        1 ours is faster, **below 1, in bold, we lose**. In parentheses what it allocates, in bytes. Each line is one
        run, the contenders one after another on one thread, each checked for its result. "By hand" is the same state
        machine written by hand on Fermata's own runtime: what generated code could reach; of a generator, the iterator
        that blocking code would have. An exception in "virtual threads" is a plain throw in a plain call.
        [How to repeat it](../performance.md#measure-it); [what the lines mean](../performance.md).

        """);
    page.append(
        "%s; %s cores of %s; %s; %s. Raw results: `raw`, beside this page.%n%n"
            .formatted(
                machine.get("jdk").getAsString(),
                machine.get("cores").getAsString(),
                machine.get("cpu").getAsString(),
                machine.get("os").getAsString(),
                machine.get("kotlin").getAsString()));
    page.append("![How many times ours each costs](comparison.svg)\n\n");
    List<String> head = new ArrayList<>(List.of("work", Contender.FERMATA.title));
    for (Contender other : OTHERS) {
      head.add(other.title);
    }
    row(page, head);
    row(page, head.stream().map(title -> "---").toList());
    for (Line line : lines) {
      List<String> cells = new ArrayList<>();
      cells.add(line.title());
      cells.add(ours(line));
      for (Contender other : OTHERS) {
        cells.add(theirs(line, other));
      }
      row(page, cells);
    }
    return page.toString();
  }

  private static void row(StringBuilder page, List<String> cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String ours(Line line) {
    Cost cost = line.costs().get(Contender.FERMATA);
    return line.isMemory()
        ? bytes(cost)
        : "%s ns (%s)".formatted(digits(cost.nanoseconds()), bytes(cost));
  }

  private static String theirs(Line line, Contender other) {
    Cost cost = line.costs().get(other);
    if (cost == null) {
      return "–";
    }
    String ratio = digits(line.ratio(other));
    String cell =
        line.ratio(other) < 0.995 && other != Contender.BY_HAND ? "**" + ratio + "**" : ratio;
    return line.isMemory()
        ? cell + " (" + bytes(cost) + ")"
        : "%s (%s)".formatted(cell, bytes(cost));
  }

  private static String bytes(Cost cost) {
    return "%.0f B".formatted(cost.bytes());
  }

  /** Two digits at least, and no more than two behind the point. */
  private static String digits(double number) {
    int behind = number < 1 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + behind + "f", number);
  }
}
