package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.Differential;
import dev.fermata.it.differential.Parsing;
import dev.fermata.it.differential.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a failing program small: as long as some program one step smaller still fails in the same
 * way, goes on with that one.
 */
final class Shrinker {
  private static final int LARGEST_BATCH = 32;

  private final String failure;

  private Shrinker(String failure) {
    this.failure = failure;
  }

  /** A small program that fails as this one does, under a name of its own. */
  static Source shrink(Source program) {
    Optional<String> difference = Differential.ofFewScenarios(List.of(program)).difference(program);
    return difference.isEmpty()
        ? program
        : new Shrinker(sort(difference.get())).toSmallest(program);
  }

  private Source toSmallest(Source program) {
    Source smallest = program.withText(Parsing.file(program.text()).toString());
    int from = 0;
    while (true) {
      Reductions reductions = Reductions.of(smallest.text());
      Optional<Integer> failing = firstFailing(smallest, reductions, from);
      if (failing.isEmpty()) {
        failing = firstFailing(smallest, reductions, 0);
      }
      if (failing.isEmpty()) {
        return smallest;
      }
      from = failing.get();
      smallest = smallest.withText(reductions.apply(from).orElseThrow());
    }
  }

  /** Many candidates go through the compiler at a time, each in a package of its own. */
  private Optional<Integer> firstFailing(Source program, Reductions reductions, int from) {
    // While most steps succeed a batch is wasted, while few do it saves time.
    int batchSize = 1;
    int step = from;
    while (step < reductions.size()) {
      Map<Integer, Source> batch = new LinkedHashMap<>();
      while (batch.size() < batchSize && step < reductions.size()) {
        int number = step++;
        reductions
            .apply(number)
            .map(text -> inPackage(program, text, number))
            .filter(Differential::isReadable)
            .ifPresent(candidate -> batch.put(number, candidate));
      }
      batchSize = Math.min(2 * batchSize, LARGEST_BATCH);
      Differential differential = Differential.ofFewScenarios(new ArrayList<>(batch.values()));
      for (Map.Entry<Integer, Source> candidate : batch.entrySet()) {
        if (differential.invalid(candidate.getValue()).isEmpty()
            && differential.isProgram(candidate.getValue())
            && differential
                .difference(candidate.getValue())
                .filter(difference -> sort(difference).equals(failure))
                .isPresent()) {
          return Optional.of(candidate.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static Source inPackage(Source program, String text, int number) {
    int dot = program.name().lastIndexOf('.');
    String packageName = program.name().substring(0, dot);
    String numbered = packageName + number;
    return new Source(
        numbered + program.name().substring(dot),
        text.replaceFirst("package " + packageName + ";", "package " + numbered + ";"));
  }

  /** What kind of failure it is, without names and places: another kind is another bug. */
  private static String sort(String difference) {
    if (difference.startsWith("With awaitables")) {
      return "behaviour";
    }
    return difference
        .lines()
        .skip(1)
        .findFirst()
        .orElse("")
        .replaceAll("^\\S+ ", "")
        .replaceAll("random[\\w.]*", "random")
        .replaceAll("\\d+", "#");
  }
}
