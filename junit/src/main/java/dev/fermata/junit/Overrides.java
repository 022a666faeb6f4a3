package dev.fermata.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the command line says over the annotations of a test. */
final class Overrides {
  private static final String SCHEDULE = "fermata.schedule";
  private static final String SEED = "fermata.seed";
  private static final String RUNS = "fermata.runs";

  private final Optional<ScheduleCode> schedule;
  private final Optional<String> seed;
  private final Optional<String> runs;

  Overrides(ExtensionContext context) {
    this.schedule =
        context
            .getConfigurationParameter(SCHEDULE)
            .filter(text -> !text.isBlank())
            .map(ScheduleCode::parse);
    this.seed = context.getConfigurationParameter(SEED);
    this.runs = context.getConfigurationParameter(RUNS);
  }

  /** The schedule that a test is to be run under; null for none. */
  @Nullable ScheduleCode schedule(String test) {
    return schedule.filter(code -> code.test().equals(test)).orElse(null);
  }

  long seed(long annotated) {
    try {
      return seed.map(Long::decode).orElse(annotated);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(SEED + " is no number: '" + seed.get() + "'", e);
    }
  }

  /** {@code ×10} or {@code x10} for ten times as many, or a number. */
  int runs(int annotated) {
    if (runs.isEmpty()) {
      return annotated;
    }
    String text = runs.get();
    boolean isFactor = text.startsWith("x") || text.startsWith("×");
    try {
      int number = Integer.parseInt(isFactor ? text.substring(1) : text);
      return isFactor ? Math.multiplyExact(annotated, number) : number;
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          RUNS + " is neither a number nor a factor such as x10: '" + text + "'", e);
    }
  }
}
