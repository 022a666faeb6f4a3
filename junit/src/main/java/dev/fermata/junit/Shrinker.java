package dev.fermata.junit;

import dev.fermata.junit.Trial.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a failing schedule simple: first looks for one with very few deviations among all of those,
 * then leaves out deviations and cancellations, ever smaller parts of
 *
 * <p>them (delta debugging: Zeller and Hildebrandt, 2002), and takes the first of several options,
 * while it fails the same way.
 */
final class Shrinker {
  private static final int MAX_TRIALS = 1000;

  /** Of them, how many to look for a schedule with few deviations from scratch. */
  private static final int MAX_SEARCHED = 400;

  private final Function<Plan, Outcome> trial;
  private final Predicate<Outcome> isSameFailure;
  private int trials;
  private Plan best;

  Shrinker(Plan plan, Function<Plan, Outcome> trial, Predicate<Outcome> isSameFailure) {
    this.best = plan;
    this.trial = trial;
    this.isSameFailure = isSameFailure;
  }

  Plan shrink() {
    dropCancellations();
    search();
    boolean progress = true;
    while (progress && trials < MAX_TRIALS) {
      progress = dropDeviations() | lowerPicks();
    }
    return best;
  }

  private void search() {
    ExhaustiveSearch few = new ExhaustiveSearch(best.deviations().size() - 1);
    for (int i = 0; i < MAX_SEARCHED && !best.deviations().isEmpty(); i++) {
      List<Deviation> next = few.nextDeviations();
      if (next == null) {
        return;
      }
      Outcome outcome = trial.apply(new Plan(next, best.cancellations()));
      if (isSameFailure.test(outcome)) {
        best = outcome.plan();
        return;
      }
      few.ran(outcome);
    }
  }

  private void dropCancellations() {
    for (int i = best.cancellations().size() - 1; i >= 0; i--) {
      List<Cancellation> fewer = new ArrayList<>(best.cancellations());
      fewer.remove(i);
      tryPlan(new Plan(best.deviations(), fewer));
    }
  }

  private boolean dropDeviations() {
    boolean progress = false;
    for (int size = best.deviations().size(); size > 0; size /= 2) {
      int start = best.deviations().size() - size;
      while (start >= 0) {
        List<Deviation> fewer = new ArrayList<>(best.deviations());
        fewer.subList(start, Math.min(start + size, fewer.size())).clear();
        if (tryPlan(new Plan(fewer, best.cancellations()))) {
          progress = true;
          start = Math.min(start, best.deviations().size());
        }
        start -= size;
      }
    }
    return progress;
  }

  private boolean lowerPicks() {
    boolean progress = false;
    for (int i = 0; i < best.deviations().size(); i++) {
      Deviation each = best.deviations().get(i);
      if (each.pick() > 1) {
        List<Deviation> lower = new ArrayList<>(best.deviations());
        lower.set(i, new Deviation(each.point(), 1));
        progress |= tryPlan(new Plan(lower, best.cancellations()));
      }
    }
    return progress;
  }

  /** Takes a plan if it fails the same way with fewer deviations, or as many that are lower. */
  private boolean tryPlan(Plan plan) {
    if (trials++ >= MAX_TRIALS) {
      return false;
    }
    Outcome outcome = trial.apply(plan);
    // What a run did, not what it was asked: deviations that do not fit any more are gone.
    Plan done = outcome.plan();
    if (!isSameFailure.test(outcome) || weight(done) >= weight(best)) {
      return false;
    }
    best = done;
    return true;
  }

  private static long weight(Plan plan) {
    long picks = plan.deviations().stream().mapToLong(Deviation::pick).sum();
    return ((long) plan.cancellations().size() << 48)
        + ((long) plan.deviations().size() << 24)
        + picks;
  }
}
