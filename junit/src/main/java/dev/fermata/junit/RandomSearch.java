package dev.fermata.junit;

import java.util.List;
import java.util.SplittableRandom;

/** First the plain schedule, then random ones: {@link Strategy#RANDOM}. */
final class RandomSearch implements Search {
  private final long seed;
  private int run;

  RandomSearch(long seed) {
    this.seed = seed;
  }

  @Override
  public Attempt next() {
    SplittableRandom random = Seeds.random(seed, run);
    Chooser chooser =
        run++ == 0 ? Chooser.fifo() : ready -> ready.size() == 1 ? 0 : random.nextInt(ready.size());
    return new Attempt(chooser, List.of());
  }

  @Override
  public void ran(Trial.Outcome outcome) {}
}
