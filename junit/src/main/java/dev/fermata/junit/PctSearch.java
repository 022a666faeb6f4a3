package dev.fermata.junit;

import java.util.List;

/**
 * First the plain schedule, which tells how many steps there are, then such with random priorities:
 * {@link Strategy#PCT}.
 */
final class PctSearch implements Search {
  private final long seed;
  private final int depth;
  private long steps;
  private int run;

  PctSearch(long seed, int depth) {
    this.seed = seed;
    this.depth = depth;
  }

  @Override
  public Attempt next() {
    Chooser chooser =
        run == 0 ? Chooser.fifo() : new PctChooser(Seeds.random(seed, run), depth, steps);
    run++;
    return new Attempt(chooser, List.of());
  }

  @Override
  public void ran(Trial.Outcome outcome) {
    steps = Math.max(steps, outcome.steps());
  }
}
