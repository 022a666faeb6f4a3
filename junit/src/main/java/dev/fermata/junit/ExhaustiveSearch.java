package dev.fermata.junit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every schedule once, those with fewer deviations first: {@link Strategy#EXHAUSTIVE}.
 *
 * <p>Each schedule is one with one deviation less, its parent, and one deviation more behind those.
 * So the schedules are a tree, of which a run shows the children: every other option at every
 * choice behind the last deviation.
 */
final class ExhaustiveSearch implements Search {
  private final int maxDeviations;

  /** Those that were run and whose children were not, the next number of deviations last. */
  private final Deque<Parent> parents = new ArrayDeque<>();

  private List<Deviation> running = List.of();
  private boolean begun;

  ExhaustiveSearch(int maxDeviations) {
    this.maxDeviations = maxDeviations;
  }

  @Override
  public @Nullable Attempt next() {
    List<Deviation> next = nextDeviations();
    return next == null ? null : Attempt.of(new Plan(next, List.of()));
  }

  /** The schedule to try next; null when all were tried. */
  @Nullable List<Deviation> nextDeviations() {
    if (!begun) {
      begun = true;
      return running;
    }
    while (!parents.isEmpty()) {
      Deviation next = parents.getFirst().next();
      if (next == null) {
        parents.removeFirst();
        continue;
      }
      running = new ArrayList<>(parents.getFirst().deviations);
      running.add(next);
      return running;
    }
    return null;
  }

  @Override
  public void ran(Trial.Outcome outcome) {
    if (running.size() < maxDeviations) {
      parents.addLast(new Parent(running, outcome.options()));
    }
  }

  /** A schedule that was run, and where among its children the search is. */
  private static final class Parent {
    private final List<Deviation> deviations;
    private final int[] options;
    private int point;
    private int pick;

    Parent(List<Deviation> deviations, int[] options) {
      this.deviations = deviations;
      this.options = options;
      this.point = deviations.isEmpty() ? 0 : deviations.get(deviations.size() - 1).point() + 1;
    }

    @Nullable Deviation next() {
      while (point < options.length) {
        if (++pick < options[point]) {
          return new Deviation(point, pick);
        }
        point++;
        pick = 0;
      }
      return null;
    }
  }
}
