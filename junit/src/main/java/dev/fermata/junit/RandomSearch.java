package dev.fermata.junit;

import java.util.List;

/** First the plain schedule, then random ones: {@link Strategy#RANDOM}. */
final class RandomSearch implements Search {
  private final long seed;
  private int run;

  RandomSearch(long seed) {
    this.seed = seed;
  }

  @Override
  public Attempt next() {
    Chooser chooser = run == 0 ? Chooser.fifo() : new RandomChooser(Seeds.random(seed, run));
    run++;
    return new Attempt(chooser, List.of());
  }

  @Override
  public void ran(Trial.Outcome outcome) {}
}
