package dev.fermata.junit;

import dev.fermata.junit.defects.Defects;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures how soon each strategy finds each defect: the table of {@code docs/testing.md}. The
 * figure is the number of the run that finds it, the median of 20 seeds.
 */
final class DefectFigures {
  private static final int SEEDS = 20;
  private static final int MAX_RUNS = 10_000;

  private DefectFigures() {}

  public static void main(String[] arguments) {
    System.out.println("| defect | `RANDOM` | `PCT` | `EXHAUSTIVE` |");
    System.out.println("|---|---|---|---|");
    for (Defects defect : Defects.values()) {
      StringBuilder row = new StringBuilder("| ");
      row.append(defect.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      for (Strategy strategy : Strategy.values()) {
        row.append(" | ").append(medianRun(defect, strategy));
      }
      System.out.println(row.append(" |"));
    }
  }

  private static long medianRun(Defects defect, Strategy strategy) {
    int seeds = strategy == Strategy.EXHAUSTIVE ? 1 : SEEDS;
    long[] runs = new long[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      Report report =
          Exploration.of(defect::broken).strategy(strategy).seed(seed).runs(MAX_RUNS).explore();
      if (!report.failed()) {
        throw new IllegalStateException(defect + " " + strategy + ": " + report);
      }
      runs[seed] = report.runs();
    }
    Arrays.sort(runs);
    return runs[seeds / 2];
  }
}
