package dev.fermata.junit;

import org.jspecify.annotations.Nullable;

/** What an {@link Exploration} found. */
public final class Report {
  private final @Nullable Throwable failure;
  private final @Nullable String schedule;
  private final int runs;
  private final int distinct;
  private final boolean complete;
  private final int deviations;
  private final long seed;
  private final String text;

  Report(
      @Nullable Throwable failure,
      @Nullable String schedule,
      int runs,
      int distinct,
      boolean complete,
      int deviations,
      long seed,
      String text) {
    this.failure = failure;
    this.schedule = schedule;
    this.runs = runs;
    this.distinct = distinct;
    this.complete = complete;
    this.deviations = deviations;
    this.seed = seed;
    this.text = text;
  }

  /**
   * Whether a schedule was found under which the program fails.
   *
   * @return true if there is a {@link #failure()}
   */
  public boolean failed() {
    return failure != null;
  }

  /**
   * Returns what the program failed with.
   *
   * @return the error of the shrunk schedule; null if it did not fail
   */
  public @Nullable Throwable failure() {
    return failure;
  }

  /**
   * Returns the schedule under which the program fails.
   *
   * @return what {@link Exploration#replay} takes; null if it did not fail
   */
  public @Nullable String schedule() {
    return schedule;
  }

  /**
   * Returns how many runs there were until the first failure, or in all.
   *
   * @return the number, that one included, without replays and without those that an assumption
   *     aborted
   */
  public int runs() {
    return runs;
  }

  /**
   * Returns under how many different schedules the program ran.
   *
   * @return the number
   */
  public int distinct() {
    return distinct;
  }

  /**
   * Whether every schedule was tried that there is, within the limits that were set.
   *
   * @return true only for {@link Strategy#EXHAUSTIVE}, and for cancellation everywhere alone
   */
  public boolean complete() {
    return complete;
  }

  /**
   * Returns how often the failing schedule does not take what has been ready longest.
   *
   * @return the number, after shrinking; 0 if the program fails in every case, or did not fail
   */
  public int deviations() {
    return deviations;
  }

  /**
   * Returns the seed.
   *
   * @return the seed of the exploration, with which it gives the same report
   */
  public long seed() {
    return seed;
  }

  /**
   * Says it all to a reader: the failure, how to run it again, and what happened step by step.
   *
   * @return lines of text
   */
  public String text() {
    return text;
  }

  /** Throws the failure, if there is one, with {@link #text()} as its message. */
  void check() {
    if (failure != null) {
      throw new TestFailure(text, failure);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
